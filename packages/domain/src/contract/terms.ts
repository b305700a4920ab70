import { enumLabels } from '../kernel/enum-labels.ts';
import { kindLabels, paymentMethodLabels, tradeTermLabels } from '../pricing/terms.ts';

export * from '../pricing/terms.ts';

for (const entity of ['ContractApplication', 'Contract']) {
  enumLabels(`${entity}Kind`, kindLabels);
  enumLabels(`${entity}PaymentMethod`, paymentMethodLabels);
  enumLabels(`${entity}TradeTerm`, tradeTermLabels);
}
