import { followsOwner } from '../customer/follows-owner.ts';
import { DiscountRequest, discountStates } from './discount-request.ts';
import { PriceCalculation } from './price-calculation.ts';
import { Quotation } from './quotation.ts';

/** 客户移交带走折扣申请 — requests follow the customer to the new owner. Source: CUST-26. */
followsOwner(DiscountRequest, discountStates);

/** 客户移交带走报价 — open quotations and calculations follow the customer to the new owner. Source: CUST-26. */
followsOwner(Quotation, ['DRAFT', 'READY', 'SENT']);
followsOwner(PriceCalculation, ['DRAFT']);
