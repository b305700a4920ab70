import { Contact } from '@tradewind/domain/customer/contact.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { createRecord } from '@tradewind/domain/kernel/write.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenCustomer } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

/** ROLE-13: history names what did each change, also when one verb calls another before its own changes are written. */
test('what was changed before another verb is called is told under the first, with its reason', async () => {
  const { id } = await givenCustomer(company);
  await company.doing('sales1', async (work) => {
    await work.because('correctName', '营业执照更正');
    const customer = await work.em.findOneOrFail(Customer, { id });
    customer.name = '长江传动（更名）有限公司';
    await createRecord(work, recordOf(Contact), { customerId: id, name: '李静' });
  });
  expect(
    await company.sql(
      `select entity, command, reason from history_entry
       where (record_id = $1 and changes ? 'name' and action <> 'CREATE') or (entity = 'Contact' and action = 'CREATE') order by entity`,
      [id],
    ),
  ).toEqual([
    { entity: 'Contact', command: 'createContact', reason: null },
    { entity: 'Customer', command: 'correctName', reason: '营业执照更正' },
  ]);
});
