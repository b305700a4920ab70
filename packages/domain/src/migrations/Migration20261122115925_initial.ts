import { Migration } from '@mikro-orm/migrations';

export class Migration20261122115925_initial extends Migration {
  override name = 'Migration20261122115925_initial';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "approval_chain" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text generated always as (case when active then 'ACTIVE' else 'INACTIVE' end) stored null, "document_type" text not null, "name" varchar(80) not null, "name_en" varchar(80) null, "condition" jsonb not null, "steps" jsonb not null, "priority" int not null default 100, "active" boolean not null default true, primary key ("id"));`,
    );
    this.addSql(`comment on column "approval_chain"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "approval_chain"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "approval_chain"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "approval_chain"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "approval_chain"."status" is '状态 — chosen for new documents while active';`);
    this.addSql(`comment on column "approval_chain"."document_type" is '审批事项 — what it decides on';`);
    this.addSql(`comment on column "approval_chain"."name" is '名称 — name of the chain in Chinese';`);
    this.addSql(`comment on column "approval_chain"."name_en" is '英文名称 — name of the chain in English';`);
    this.addSql(
      `comment on column "approval_chain"."condition" is '条件 — amounts, percentages, kind or region it applies to';`,
    );
    this.addSql(`comment on column "approval_chain"."steps" is '步骤 — the steps in order, each with its roles';`);
    this.addSql(
      `comment on column "approval_chain"."priority" is '优先级 — of several chains that apply the lowest number wins';`,
    );
    this.addSql(`comment on column "approval_chain"."active" is '启用 — an inactive chain is never chosen';`);
    this.addSql(`create index "approval_chain_document_type_index" on "approval_chain" ("document_type");`);
    this.addSql(
      `alter table "approval_chain" add constraint "approval_chain_status_check" check ("status" in ('ACTIVE', 'INACTIVE'));`,
    );
    this.addSql(
      `alter table "approval_chain" add constraint "approval_chain_document_type_check" check ("document_type" in ('CUSTOMER_TRANSFER', 'CREDIT_LIMIT', 'CREDIT_WAIVER', 'DISCOUNT', 'CONTRACT_APPLICATION', 'CONTRACT', 'CONTRACT_COUNTERSIGN', 'CONTRACT_REVIEW', 'CONTRACT_EXCEPTION', 'CONTRACT_AMENDMENT', 'CONTRACT_AMENDMENT_REVIEW', 'CONTRACT_AMENDMENT_COUNTERSIGN', 'ORDER_REVIEW', 'PRODUCTION_NOTICE', 'STOCK_ADJUSTMENT', 'DELIVERY_ORDER', 'INVOICE', 'LEGAL_ACTION', 'DISPATCH_ORDER', 'COMMISSION', 'ARCHIVE_ACCESS', 'POLICY_CHANGE'));`,
    );

    this.addSql(
      `create table "archive_requirement" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "contract_kind" text not null, "type" text not null, "compulsory" boolean not null default true, "condition" text not null default 'ALWAYS', "once_key" varchar(80) not null, "remark" varchar(300) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "archive_requirement"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "archive_requirement"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "archive_requirement"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "archive_requirement"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "archive_requirement"."contract_kind" is '合同类别 — files of which contracts';`);
    this.addSql(`comment on column "archive_requirement"."type" is '资料类别 — kind of document';`);
    this.addSql(
      `comment on column "archive_requirement"."compulsory" is '必备 — the file cannot be handed over without it';`,
    );
    this.addSql(`comment on column "archive_requirement"."condition" is '条件 — when it is asked for';`);
    this.addSql(
      `comment on column "archive_requirement"."once_key" is '唯一键 — kind of contract and of document together: each stands once in the list';`,
    );
    this.addSql(`comment on column "archive_requirement"."remark" is '备注 — remarks';`);
    this.addSql(
      `alter table "archive_requirement" add constraint "archive_requirement_once_key_unique" unique ("once_key");`,
    );
    this.addSql(
      `alter table "archive_requirement" add constraint "archive_requirement_contract_kind_check" check ("contract_kind" in ('DOMESTIC', 'EXPORT'));`,
    );
    this.addSql(
      `alter table "archive_requirement" add constraint "archive_requirement_type_check" check ("type" in ('CUSTOMER_INFORMATION', 'INQUIRY_REPLY', 'QUOTATION', 'PRICE_REVIEW', 'TECHNICAL_AGREEMENT', 'CONTRACT_TEXT', 'CORRESPONDENCE', 'ORDER_REVIEW', 'CONFIRMATION', 'PRODUCTION_PLAN', 'INSPECTION_REPORT', 'CERTIFICATE', 'LOGISTICS_DOCUMENT', 'SHIPPING_NOTICE', 'SIGN_OFF', 'INVOICE', 'PAYMENT', 'ACCEPTANCE_REPORT', 'SERVICE_RECORD', 'CUSTOMER_FEEDBACK', 'PHOTO', 'OTHER'));`,
    );
    this.addSql(
      `alter table "archive_requirement" add constraint "archive_requirement_condition_check" check ("condition" in ('ALWAYS', 'WHEN_PRODUCED', 'WITH_SERVICE'));`,
    );

    this.addSql(
      `create table "book_check" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'BALANCED', "name" varchar(60) not null, "stage" varchar(40) not null, "title" varchar(200) not null, "title_en" varchar(200) not null, "broken" int not null default 0, "broken_since" timestamptz null, "examples" jsonb not null default '[]', primary key ("id"));`,
    );
    this.addSql(`comment on column "book_check"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "book_check"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "book_check"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "book_check"."updated_at" is '核对时间 — when the rule was last checked';`);
    this.addSql(
      `comment on column "book_check"."status" is '状态 — balanced, or broken by the number of records named';`,
    );
    this.addSql(`comment on column "book_check"."name" is '规则代码 — name of the rule';`);
    this.addSql(`comment on column "book_check"."stage" is '环节 — stage whose records it is about';`);
    this.addSql(`comment on column "book_check"."title" is '规则 — what must be true, in Chinese';`);
    this.addSql(`comment on column "book_check"."title_en" is '英文规则 — what must be true, in English';`);
    this.addSql(`comment on column "book_check"."broken" is '不平记录数 — how many records break it';`);
    this.addSql(
      `comment on column "book_check"."broken_since" is '不平起始 — when it was first found broken; empty while it holds';`,
    );
    this.addSql(
      `comment on column "book_check"."examples" is '示例 — a few of the records that break it: what they say, and what their documents come to';`,
    );
    this.addSql(`alter table "book_check" add constraint "book_check_name_unique" unique ("name");`);
    this.addSql(
      `alter table "book_check" add constraint "book_check_status_check" check ("status" in ('BALANCED', 'BROKEN'));`,
    );

    this.addSql(
      `create table "calendar_day" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "day" date not null, "kind" text not null, "name" varchar(80) not null, "official" boolean not null default true, primary key ("id"));`,
    );
    this.addSql(`comment on column "calendar_day"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "calendar_day"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "calendar_day"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "calendar_day"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "calendar_day"."day" is '日期 — a day that is not what its weekday says';`);
    this.addSql(`comment on column "calendar_day"."kind" is '类别 — holiday, or make-up working day (调休)';`);
    this.addSql(`comment on column "calendar_day"."name" is '名称 — name of the holiday';`);
    this.addSql(
      `comment on column "calendar_day"."official" is '官方 — published by the State Council; otherwise provisional';`,
    );
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_day_unique" unique ("day");`);
    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_kind_check" check ("kind" in ('WORKING', 'HOLIDAY'));`,
    );

    this.addSql(
      `create table "contract_template" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" varchar(120) not null, "kind" text not null default 'DOMESTIC', "active" boolean not null default true, "product_specification" varchar(4000) null, "quality_standard" varchar(4000) null, "rights_and_duties" varchar(4000) null, "after_sales_service" varchar(4000) null, "breach_liability" varchar(4000) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_template"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_template"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_template"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_template"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "contract_template"."name" is '范本名称 — name and edition of the standard text';`);
    this.addSql(`comment on column "contract_template"."kind" is '合同类别 — domestic or export';`);
    this.addSql(
      `comment on column "contract_template"."active" is '启用 — the text new contracts of its kind take; the newest active one counts';`,
    );
    this.addSql(
      `comment on column "contract_template"."product_specification" is '产品规格条款 — clause on the specification';`,
    );
    this.addSql(
      `comment on column "contract_template"."quality_standard" is '质量标准条款 — clause on the quality standard';`,
    );
    this.addSql(
      `comment on column "contract_template"."rights_and_duties" is '权利义务条款 — clause on rights and duties of both sides';`,
    );
    this.addSql(
      `comment on column "contract_template"."after_sales_service" is '售后服务条款 — clause on after-sales service';`,
    );
    this.addSql(
      `comment on column "contract_template"."breach_liability" is '违约责任条款 — clause on liability for breach';`,
    );
    this.addSql(`alter table "contract_template" add constraint "contract_template_name_unique" unique ("name");`);
    this.addSql(
      `alter table "contract_template" add constraint "contract_template_kind_check" check ("kind" in ('DOMESTIC', 'EXPORT'));`,
    );

    this.addSql(
      `create table "domain_event" ("id" uuid not null, "type" varchar(80) not null, "entity" varchar(60) not null, "record_id" uuid not null, "payload" jsonb not null, "actor_id" uuid not null, "request_id" varchar(64) not null, "occurred_at" timestamptz not null, "sent_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "domain_event"."id" is '标识 — event id; the same on every delivery';`);
    this.addSql(`comment on column "domain_event"."type" is '类型 — what happened, in the past tense';`);
    this.addSql(`comment on column "domain_event"."entity" is '对象类型 — the type of the record';`);
    this.addSql(`comment on column "domain_event"."record_id" is '对象 — the record it happened to';`);
    this.addSql(`comment on column "domain_event"."payload" is '内容 — the facts of the event';`);
    this.addSql(`comment on column "domain_event"."actor_id" is '操作人 — who made it happen';`);
    this.addSql(`comment on column "domain_event"."request_id" is '请求号 — the request that made it happen';`);
    this.addSql(`comment on column "domain_event"."occurred_at" is '发生时间 — when it happened';`);
    this.addSql(`comment on column "domain_event"."sent_at" is '发出时间 — when it was handed to its receivers';`);
    this.addSql(`create index "domain_event_type_index" on "domain_event" ("type");`);
    this.addSql(`create index "domain_event_record_id_index" on "domain_event" ("record_id");`);

    this.addSql(
      `create table "exchange_rate" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "from_currency" varchar(3) not null, "to_currency" varchar(3) not null, "valid_on" date not null, "rate" numeric(20,10) not null, "source" varchar(60) not null default 'MANUAL', primary key ("id"));`,
    );
    this.addSql(`comment on column "exchange_rate"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "exchange_rate"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "exchange_rate"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "exchange_rate"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "exchange_rate"."from_currency" is '原币 — currency that is converted (ISO 4217)';`);
    this.addSql(
      `comment on column "exchange_rate"."to_currency" is '目标币 — currency it is converted into (ISO 4217)';`,
    );
    this.addSql(`comment on column "exchange_rate"."valid_on" is '日期 — day the rate is of';`);
    this.addSql(`comment on column "exchange_rate"."rate" is '汇率 — units of the target currency for one unit';`);
    this.addSql(`comment on column "exchange_rate"."source" is '来源 — where the rate comes from';`);
    this.addSql(
      `alter table "exchange_rate" add constraint "exchange_rate_from_currency_to_currency_valid_on_unique" unique ("from_currency", "to_currency", "valid_on");`,
    );

    this.addSql(
      `create table "history_entry" ("id" uuid not null, "entity" varchar(60) not null, "record_id" uuid not null, "action" text not null, "at" timestamptz not null, "actor_id" uuid not null, "actor_name" varchar(120) not null, "command" varchar(80) not null, "reason" varchar(500) null, "request_id" varchar(64) not null, "changes" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "history_entry"."id" is '标识 — id of the entry (UUIDv7)';`);
    this.addSql(`comment on column "history_entry"."entity" is '对象类型 — type of the record that changed';`);
    this.addSql(`comment on column "history_entry"."record_id" is '对象 — id of the record that changed';`);
    this.addSql(
      `comment on column "history_entry"."action" is '动作 — created, changed, moved to another state, deleted';`,
    );
    this.addSql(`comment on column "history_entry"."at" is '时间 — when';`);
    this.addSql(`comment on column "history_entry"."actor_id" is '操作人 — who';`);
    this.addSql(`comment on column "history_entry"."actor_name" is '操作人姓名 — who, by the name at that time';`);
    this.addSql(`comment on column "history_entry"."command" is '命令 — the command or operation that did it';`);
    this.addSql(`comment on column "history_entry"."reason" is '理由 — why, where a reason was asked for';`);
    this.addSql(`comment on column "history_entry"."request_id" is '请求号 — the request it happened in';`);
    this.addSql(`comment on column "history_entry"."changes" is '变更 — field → [before, after]';`);
    this.addSql(`create index "history_entry_at_index" on "history_entry" ("at");`);
    this.addSql(
      `alter table "history_entry" add constraint "history_entry_action_check" check ("action" in ('CREATE', 'CHANGE', 'STATE', 'DELETE'));`,
    );

    this.addSql(
      `create table "idempotency_key" ("user_id" uuid not null, "key" varchar(255) not null, "field" varchar(100) not null, "request_hash" varchar(64) not null, "answer" text null, "created_at" timestamptz not null, primary key ("user_id", "key", "field"));`,
    );
    this.addSql(`comment on column "idempotency_key"."user_id" is '操作人 — keys belong to their caller';`);
    this.addSql(`comment on column "idempotency_key"."key" is '幂等键 — the Idempotency-Key header';`);
    this.addSql(
      `comment on column "idempotency_key"."field" is '字段 — response key of the mutation in its document';`,
    );
    this.addSql(
      `comment on column "idempotency_key"."request_hash" is '请求散列 — SHA-256 of document and variables';`,
    );
    this.addSql(`comment on column "idempotency_key"."answer" is '回答 — what the mutation answered, as JSON text';`);
    this.addSql(`comment on column "idempotency_key"."created_at" is '时间 — kept for seven days';`);
    this.addSql(`create index "idempotency_key_created_at_index" on "idempotency_key" ("created_at");`);

    this.addSql(
      `create table "number_series" ("series" varchar(20) not null, "period" varchar(10) not null, "last" int not null default 0, primary key ("series", "period"));`,
    );
    this.addSql(`comment on column "number_series"."series" is '系列 — prefix of the document kind';`);
    this.addSql(`comment on column "number_series"."period" is '期间 — the year the counter runs in';`);
    this.addSql(`comment on column "number_series"."last" is '最后号 — the last number given';`);

    this.addSql(
      `create table "price_policy" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "name" varchar(120) not null, "edition" int null, "segment" varchar(40) not null default 'ALL', "currency" varchar(3) not null, "valid_from" date not null, "valid_to" date null, "meeting_on" date null, "meeting_decision" varchar(1000) null, "signed_on" date null, "prepared_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "price_policy"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "price_policy"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "price_policy"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "price_policy"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "price_policy"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "price_policy"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "price_policy"."status" is '状态 — decided by the operations meeting, signed by the general manager, then effective';`,
    );
    this.addSql(`comment on column "price_policy"."number" is '编号 — number of the policy';`);
    this.addSql(`comment on column "price_policy"."name" is '名称 — name and version';`);
    this.addSql(
      `comment on column "price_policy"."edition" is '版次 — which edition of its market and currency, counted from 1 when it is signed';`,
    );
    this.addSql(`comment on column "price_policy"."segment" is '适用市场 — segment it is for; ALL when for all';`);
    this.addSql(`comment on column "price_policy"."currency" is '币种 — currency of its prices (ISO 4217)';`);
    this.addSql(`comment on column "price_policy"."valid_from" is '生效日 — first day';`);
    this.addSql(`comment on column "price_policy"."valid_to" is '失效日 — last day, inclusive';`);
    this.addSql(`comment on column "price_policy"."meeting_on" is '会议日期 — day of the operations meeting';`);
    this.addSql(`comment on column "price_policy"."meeting_decision" is '会议决议 — what the meeting decided';`);
    this.addSql(`comment on column "price_policy"."signed_on" is '签发日 — day the general manager signed';`);
    this.addSql(`comment on column "price_policy"."prepared_by_id" is '编制人 — who prepared it';`);
    this.addSql(`create index "price_policy_external_id_index" on "price_policy" ("external_id");`);
    this.addSql(`alter table "price_policy" add constraint "price_policy_number_unique" unique ("number");`);
    this.addSql(
      `alter table "price_policy" add constraint "price_policy_segment_currency_edition_unique" unique ("segment", "currency", "edition");`,
    );
    this.addSql(
      `alter table "price_policy" add constraint "price_policy_period" check (valid_to is null or valid_to >= valid_from - 1);`,
    );
    this.addSql(
      `alter table "price_policy" add constraint "price_policy_status_check" check ("status" in ('DRAFT', 'MEETING_DECIDED', 'SIGNED', 'EFFECTIVE', 'EXPIRED'));`,
    );

    this.addSql(
      `create table "product_category" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "code" varchar(30) not null, "name" varchar(80) not null, "name_en" varchar(80) null, "parent_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "product_category"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "product_category"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "product_category"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "product_category"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "product_category"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "product_category"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "product_category"."code" is '类别代码 — code of the category';`);
    this.addSql(`comment on column "product_category"."name" is '类别名称 — name in Chinese';`);
    this.addSql(`comment on column "product_category"."name_en" is '英文名称 — name in English';`);
    this.addSql(`comment on column "product_category"."parent_id" is '上级类别 — category above';`);
    this.addSql(`create index "product_category_external_id_index" on "product_category" ("external_id");`);
    this.addSql(`alter table "product_category" add constraint "product_category_code_unique" unique ("code");`);

    this.addSql(
      `create table "product" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'ACTIVE', "code" varchar(60) not null, "name" varchar(160) not null, "name_en" varchar(160) null, "specification" varchar(400) null, "category_id" uuid null, "unit" varchar(12) not null default 'PCE', "hs_code" varchar(12) null, "origin_country" varchar(2) null, "price_class" text not null default 'B', "list_price" numeric(20,6) null, "list_currency" varchar(3) null, "standard_cost" numeric(20,6) null, "tax_rate_percent" numeric(9,4) not null default '13', "net_weight" numeric(18,6) null, "packing" varchar(120) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "product"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "product"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "product"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "product"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "product"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "product"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "product"."status" is '状态 — discontinued products cannot be put on new documents';`,
    );
    this.addSql(`comment on column "product"."code" is '产品编码 — code of the product';`);
    this.addSql(`comment on column "product"."name" is '产品名称 — name in Chinese';`);
    this.addSql(`comment on column "product"."name_en" is '英文名称 — name in English';`);
    this.addSql(`comment on column "product"."specification" is '规格型号 — specification';`);
    this.addSql(`comment on column "product"."category_id" is '产品类别 — category';`);
    this.addSql(
      `comment on column "product"."unit" is '单位 — unit of measure (UN/ECE Recommendation 20, PCE = piece)';`,
    );
    this.addSql(`comment on column "product"."hs_code" is 'HS编码 — customs tariff number';`);
    this.addSql(`comment on column "product"."origin_country" is '原产国 — country of origin (ISO 3166-1)';`);
    this.addSql(
      `comment on column "product"."price_class" is '价格等级 — pricing grade A, B or C: selects margin rule and review depth';`,
    );
    this.addSql(
      `comment on column "product"."list_price" is '目录价 — catalogue price of one unit in \`listCurrency\`';`,
    );
    this.addSql(`comment on column "product"."list_currency" is '目录价币种 — currency of the list price (ISO 4217)';`);
    this.addSql(`comment on column "product"."standard_cost" is '标准成本 — cost of one unit in CNY';`);
    this.addSql(`comment on column "product"."tax_rate_percent" is '税率 — VAT rate in percent';`);
    this.addSql(`comment on column "product"."net_weight" is '净重 — net weight of one unit in kg';`);
    this.addSql(`comment on column "product"."packing" is '包装 — how it is packed';`);
    this.addSql(`comment on column "product"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "product_external_id_index" on "product" ("external_id");`);
    this.addSql(`alter table "product" add constraint "product_code_unique" unique ("code");`);
    this.addSql(
      `alter table "product" add constraint "product_status_check" check ("status" in ('ACTIVE', 'DISCONTINUED'));`,
    );
    this.addSql(
      `alter table "product" add constraint "product_price_class_check" check ("price_class" in ('A', 'B', 'C'));`,
    );

    this.addSql(
      `create table "price_policy_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "policy_id" uuid not null, "position" int not null default 0, "product_id" uuid not null, "unit_price" numeric(20,6) not null, "margin_percent" numeric(9,4) null, "minimum_quantity" numeric(18,6) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "price_policy_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "price_policy_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "price_policy_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "price_policy_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "price_policy_line"."policy_id" is '销售政策 — the policy it is a line of';`);
    this.addSql(`comment on column "price_policy_line"."position" is '行号 — order of the line';`);
    this.addSql(`comment on column "price_policy_line"."product_id" is '产品 — product';`);
    this.addSql(
      `comment on column "price_policy_line"."unit_price" is '政策价 — lowest price of one unit without a special discount';`,
    );
    this.addSql(
      `comment on column "price_policy_line"."margin_percent" is '毛利率 — margin the price was set with, in percent';`,
    );
    this.addSql(
      `comment on column "price_policy_line"."minimum_quantity" is '起订量 — quantity from which the price holds';`,
    );
    this.addSql(
      `alter table "price_policy_line" add constraint "price_policy_line_policy_id_product_id_unique" unique ("policy_id", "product_id");`,
    );
    this.addSql(`alter table "price_policy_line" add constraint "price_policy_line_price" check (unit_price > 0);`);

    this.addSql(
      `create table "sign_in_attempt" ("bucket" varchar(120) not null, "failures" int not null default 0, "window_start" timestamptz not null, primary key ("bucket"));`,
    );
    this.addSql(
      `comment on column "sign_in_attempt"."bucket" is '对象 — hash of the account or of the source address';`,
    );
    this.addSql(`comment on column "sign_in_attempt"."failures" is '失败次数 — failures inside the window';`);
    this.addSql(
      `comment on column "sign_in_attempt"."window_start" is '窗口开始 — when the window of fifteen minutes began';`,
    );

    this.addSql(
      `create table "app_user" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "email" varchar(160) not null, "name" varchar(80) not null, "name_en" varchar(80) null, "title" varchar(80) null, "department_id" uuid null, "manager_id" uuid null, "roles" text[] not null, "locale" text not null default 'zh', "active" boolean not null default true, "password_hash" varchar(200) null, "last_sign_in_at" timestamptz null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "app_user"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "app_user"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "app_user"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "app_user"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "app_user"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "app_user"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "app_user"."email" is '邮箱 — signs in with it; lower case';`);
    this.addSql(`comment on column "app_user"."name" is '姓名 — name in Chinese or as the person writes it';`);
    this.addSql(`comment on column "app_user"."name_en" is '英文名 — name in Latin letters';`);
    this.addSql(`comment on column "app_user"."title" is '职务 — job title';`);
    this.addSql(`comment on column "app_user"."department_id" is '部门 — department the person works in';`);
    this.addSql(`comment on column "app_user"."manager_id" is '上级 — the person reported to';`);
    this.addSql(
      `comment on column "app_user"."roles" is '角色 — the roles held; what a person may do follows from them';`,
    );
    this.addSql(`comment on column "app_user"."locale" is '语言 — preferred language';`);
    this.addSql(
      `comment on column "app_user"."active" is '启用 — a disabled account cannot sign in and every session of it ends';`,
    );
    this.addSql(`comment on column "app_user"."password_hash" is '口令散列 — never leaves the database';`);
    this.addSql(`comment on column "app_user"."last_sign_in_at" is '最近登录 — last successful sign-in';`);
    this.addSql(`comment on column "app_user"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "app_user_external_id_index" on "app_user" ("external_id");`);
    this.addSql(`alter table "app_user" add constraint "app_user_email_unique" unique ("email");`);
    this.addSql(
      `alter table "app_user" add constraint "app_user_roles_check" check ("roles" <@ array['SALESPERSON'::text, 'SALES_ASSISTANT'::text, 'FRONT_DESK'::text, 'SALES_OPS'::text, 'SALES_ADMIN'::text, 'CONTRACT_ADMIN'::text, 'SALES_MANAGER'::text, 'HEAD_OF_SALES'::text, 'SALES_DIRECTOR'::text, 'KEY_ACCOUNT_MANAGER'::text, 'MERCHANDISER'::text, 'ORDER_ADMIN'::text, 'LOGISTICS'::text, 'PLANNER'::text, 'PRODUCTION'::text, 'TECHNICAL'::text, 'QUALITY'::text, 'PURCHASER'::text, 'WAREHOUSE'::text, 'SECURITY'::text, 'FINANCE'::text, 'AR_ACCOUNTANT'::text, 'CREDIT_CONTROLLER'::text, 'LEGAL'::text, 'SEAL_KEEPER'::text, 'AFTER_SALES'::text, 'ARCHIVIST'::text, 'DEPUTY_GM_SALES'::text, 'DEPUTY_GM_FINANCE'::text, 'GM'::text, 'OPERATIONS_MEETING'::text, 'SUPERVISOR'::text, 'BI_READER'::text, 'ADMIN'::text]);`,
    );
    this.addSql(`alter table "app_user" add constraint "app_user_locale_check" check ("locale" in ('zh', 'en'));`);

    this.addSql(
      `create table "session" ("token_hash" varchar(64) not null, "user_id" uuid not null, "created_at" timestamptz not null, "last_used_at" timestamptz not null, "expires_at" timestamptz not null, "user_agent" varchar(300) null, primary key ("token_hash"));`,
    );
    this.addSql(
      `comment on column "session"."token_hash" is '令牌散列 — SHA-256 of the token; the token itself is not stored';`,
    );
    this.addSql(`comment on column "session"."user_id" is '用户 — who signed in';`);
    this.addSql(`comment on column "session"."created_at" is '登录时间 — start of the session';`);
    this.addSql(`comment on column "session"."last_used_at" is '最近使用 — last request, to the minute';`);
    this.addSql(`comment on column "session"."expires_at" is '到期 — absolute end';`);
    this.addSql(`comment on column "session"."user_agent" is '客户端 — browser or program';`);
    this.addSql(`create index "session_user_id_index" on "session" ("user_id");`);

    this.addSql(
      `create table "saved_view" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "record_type" varchar(60) not null, "name" varchar(60) not null, "settings" varchar(10000) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "saved_view"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "saved_view"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "saved_view"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "saved_view"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "saved_view"."owner_id" is '所有人 — whose view it is; nobody else sees it';`);
    this.addSql(`comment on column "saved_view"."record_type" is '列表 — the kind of record it lists';`);
    this.addSql(`comment on column "saved_view"."name" is '名称 — what the tab is called';`);
    this.addSql(
      `comment on column "saved_view"."settings" is '设置 — conditions, words searched for, order and columns, as the console writes them (JSON)';`,
    );
    this.addSql(
      `alter table "saved_view" add constraint "saved_view_owner_id_record_type_name_unique" unique ("owner_id", "record_type", "name");`,
    );

    this.addSql(
      `create table "policy_version" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "key" varchar(80) not null, "value" jsonb not null, "valid_from" date not null, "reason" varchar(500) not null, "owner_id" uuid not null, "approved_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "policy_version"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "policy_version"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "policy_version"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "policy_version"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "policy_version"."status" is '状态 — only an approved version is ever in force';`);
    this.addSql(`comment on column "policy_version"."key" is '政策项 — key of the setting';`);
    this.addSql(
      `comment on column "policy_version"."value" is '取值 — the value, in the form the setting prescribes';`,
    );
    this.addSql(`comment on column "policy_version"."valid_from" is '生效日 — first day it counts';`);
    this.addSql(`comment on column "policy_version"."reason" is '理由 — why it is changed';`);
    this.addSql(`comment on column "policy_version"."owner_id" is '提出人 — who proposes it';`);
    this.addSql(`comment on column "policy_version"."approved_at" is '批准时间 — when it was approved';`);
    this.addSql(`create index "policy_version_status_index" on "policy_version" ("status");`);
    this.addSql(`create index "policy_version_key_index" on "policy_version" ("key");`);
    this.addSql(
      `alter table "policy_version" add constraint "policy_version_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `create table "ledger_check" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "month" varchar(7) not null, "compared_at" timestamptz null, "differences_found" int not null default 0, "sales_signed_by_id" uuid null, "sales_signed_at" timestamptz null, "finance_signed_by_id" uuid null, "finance_signed_at" timestamptz null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "ledger_check"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "ledger_check"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "ledger_check"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "ledger_check"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "ledger_check"."status" is '状态 — open for postings, compared, closed';`);
    this.addSql(`comment on column "ledger_check"."month" is '月份 — the month (YYYY-MM)';`);
    this.addSql(`comment on column "ledger_check"."compared_at" is '核对时间 — when both ledgers were last compared';`);
    this.addSql(
      `comment on column "ledger_check"."differences_found" is '差异数 — differences at the last comparison';`,
    );
    this.addSql(`comment on column "ledger_check"."sales_signed_by_id" is '销售签认人 — who signed for sales';`);
    this.addSql(`comment on column "ledger_check"."sales_signed_at" is '销售签认时间 — when sales signed';`);
    this.addSql(`comment on column "ledger_check"."finance_signed_by_id" is '财务签认人 — who signed for finance';`);
    this.addSql(`comment on column "ledger_check"."finance_signed_at" is '财务签认时间 — when finance signed';`);
    this.addSql(`comment on column "ledger_check"."closed_on" is '关账日 — day the month was closed';`);
    this.addSql(`alter table "ledger_check" add constraint "ledger_check_month_unique" unique ("month");`);
    this.addSql(
      `alter table "ledger_check" add constraint "ledger_check_status_check" check ("status" in ('OPEN', 'COMPARED', 'CLOSED'));`,
    );

    this.addSql(
      `create table "import_run" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'UPLOADED', "owner_id" uuid not null, "mapping" varchar(40) null, "source" varchar(60) not null, "file_name" varchar(200) not null, "file_hash" varchar(64) not null, "format" text not null, "columns" jsonb null, "skip_bad" boolean not null default false, "total_records" int not null default 0, "processed_records" int not null default 0, "created_records" int not null default 0, "updated_records" int not null default 0, "unchanged_records" int not null default 0, "bad_records" int not null default 0, "checked_at" timestamptz null, "finished_at" timestamptz null, "failure" varchar(500) null, "granted_only" text[] null, primary key ("id"));`,
    );
    this.addSql(`comment on column "import_run"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "import_run"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "import_run"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "import_run"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "import_run"."status" is '状态 — uploaded, checked row by row, then applied';`);
    this.addSql(
      `comment on column "import_run"."owner_id" is '导入人 — who imports; the rows are written with this person’s rights';`,
    );
    this.addSql(`comment on column "import_run"."mapping" is '映射 — which kind of record the rows become';`);
    this.addSql(
      `comment on column "import_run"."source" is '导入来源 — name of the system the data comes from; a record is found again by it and its id there';`,
    );
    this.addSql(`comment on column "import_run"."file_name" is '文件名 — name of the file as it was sent';`);
    this.addSql(`comment on column "import_run"."file_hash" is '文件散列 — SHA-256 of the content';`);
    this.addSql(`comment on column "import_run"."format" is '格式 — CSV or XLSX';`);
    this.addSql(`comment on column "import_run"."columns" is '列映射 — column of the file → field';`);
    this.addSql(
      `comment on column "import_run"."skip_bad" is '跳过错误行 — bad rows are left out and the others imported';`,
    );
    this.addSql(`comment on column "import_run"."total_records" is '记录数 — records in the file';`);
    this.addSql(`comment on column "import_run"."processed_records" is '已处理 — records checked or applied so far';`);
    this.addSql(`comment on column "import_run"."created_records" is '新增 — records made';`);
    this.addSql(`comment on column "import_run"."updated_records" is '更新 — records changed';`);
    this.addSql(`comment on column "import_run"."unchanged_records" is '未变 — records that were the same already';`);
    this.addSql(`comment on column "import_run"."bad_records" is '错误 — records that cannot be imported';`);
    this.addSql(`comment on column "import_run"."checked_at" is '检查完成时间 — when every row had been checked';`);
    this.addSql(`comment on column "import_run"."finished_at" is '导入完成时间 — when the last row had been written';`);
    this.addSql(`comment on column "import_run"."failure" is '失败原因 — why it could not go on';`);
    this.addSql(
      `comment on column "import_run"."granted_only" is '限定权限 — the permissions of the key it was started with; empty for a person';`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_status_check" check ("status" in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'FAILED'));`,
    );
    this.addSql(
      `alter table "import_run" add constraint "import_run_format_check" check ("format" in ('CSV', 'XLSX'));`,
    );

    this.addSql(
      `create table "import_row_problem" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "run_id" uuid not null, "phase" text not null, "row" int not null, "column" varchar(120) null, "value" varchar(200) null, "reason" varchar(500) not null, "reason_en" varchar(500) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "import_row_problem"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "import_row_problem"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "import_row_problem"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "import_row_problem"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "import_row_problem"."run_id" is '导入 — the import it was found in';`);
    this.addSql(`comment on column "import_row_problem"."phase" is '阶段 — found by the check or while applying';`);
    this.addSql(
      `comment on column "import_row_problem"."row" is '行号 — row of the file as a spreadsheet counts: the header is row 1';`,
    );
    this.addSql(
      `comment on column "import_row_problem"."column" is '列 — header of the column; empty when the whole row is meant';`,
    );
    this.addSql(`comment on column "import_row_problem"."value" is '内容 — what stood there';`);
    this.addSql(`comment on column "import_row_problem"."reason" is '原因 — what is wrong, in Chinese';`);
    this.addSql(`comment on column "import_row_problem"."reason_en" is '英文原因 — what is wrong, in English';`);
    this.addSql(
      `alter table "import_row_problem" add constraint "import_row_problem_phase_check" check ("phase" in ('CHECK', 'APPLY'));`,
    );

    this.addSql(
      `create table "import_file" ("run_id" uuid not null, "content" bytea not null, "sha256" varchar(64) not null, "stored_at" timestamptz not null, primary key ("run_id"));`,
    );
    this.addSql(`comment on column "import_file"."run_id" is '导入 — the import it belongs to';`);
    this.addSql(`comment on column "import_file"."content" is '内容 — the bytes as they were sent';`);
    this.addSql(`comment on column "import_file"."sha256" is '散列 — SHA-256 of the content';`);
    this.addSql(`comment on column "import_file"."stored_at" is '存入时间 — when it was sent';`);

    this.addSql(
      `create table "export_run" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "record_type" varchar(60) not null, "format" text not null, "columns" text[] not null, "conditions" jsonb not null, "records" int not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "export_run"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "export_run"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "export_run"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "export_run"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "export_run"."owner_id" is '导出人 — who took the list out';`);
    this.addSql(`comment on column "export_run"."record_type" is '列表 — the kind of record';`);
    this.addSql(`comment on column "export_run"."format" is '格式 — CSV or XLSX';`);
    this.addSql(`comment on column "export_run"."columns" is '列 — the fields that went out';`);
    this.addSql(
      `comment on column "export_run"."conditions" is '条件 — conditions, words searched for and order of the list';`,
    );
    this.addSql(`comment on column "export_run"."records" is '记录数 — how many records the list had';`);
    this.addSql(
      `alter table "export_run" add constraint "export_run_format_check" check ("format" in ('CSV', 'XLSX'));`,
    );

    this.addSql(
      `create table "deputy" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "absentee_id" uuid not null, "deputy_id" uuid not null, "valid_from" date not null, "valid_to" date not null, "reason" varchar(200) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "deputy"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "deputy"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "deputy"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "deputy"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "deputy"."absentee_id" is '缺席人 — who is away';`);
    this.addSql(`comment on column "deputy"."deputy_id" is '代理人 — who acts instead';`);
    this.addSql(`comment on column "deputy"."valid_from" is '开始日 — first day';`);
    this.addSql(`comment on column "deputy"."valid_to" is '结束日 — last day, inclusive';`);
    this.addSql(`comment on column "deputy"."reason" is '理由 — why';`);

    this.addSql(
      `create table "department" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "code" varchar(30) not null, "name" varchar(80) not null, "name_en" varchar(80) null, "parent_id" uuid null, "head_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "department"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "department"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "department"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "department"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "department"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "department"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "department"."code" is '部门代码 — short code of the department';`);
    this.addSql(`comment on column "department"."name" is '部门名称 — name in Chinese';`);
    this.addSql(`comment on column "department"."name_en" is '英文名称 — name in English';`);
    this.addSql(`comment on column "department"."parent_id" is '上级部门 — the department it is under';`);
    this.addSql(`comment on column "department"."head_id" is '负责人 — head of the department';`);
    this.addSql(`create index "department_external_id_index" on "department" ("external_id");`);
    this.addSql(`alter table "department" add constraint "department_code_unique" unique ("code");`);

    this.addSql(
      `create table "department_accrual" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'CALCULATED', "department_id" uuid not null, "month" varchar(7) not null, "currency" varchar(3) not null default 'CNY', "completed_amount" numeric(20,4) not null default '0', "entitlement_amount" numeric(20,4) not null default '0', "accrued_before" numeric(20,4) not null default '0', "accrued_amount" numeric(20,4) not null default '0', "calculated_by_id" uuid null, "reconciled_on" date null, "booked_on" date null, "booked_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "department_accrual"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "department_accrual"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "department_accrual"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "department_accrual"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "department_accrual"."status" is '状态 — calculated, confirmed by the ledger check of the month, booked';`,
    );
    this.addSql(`comment on column "department_accrual"."department_id" is '部门 — department, with those under it';`);
    this.addSql(`comment on column "department_accrual"."month" is '月份 — month (YYYY-MM)';`);
    this.addSql(`comment on column "department_accrual"."currency" is '币种 — currency (ISO 4217)';`);
    this.addSql(
      `comment on column "department_accrual"."completed_amount" is '累计完成额 — money received in the calendar year to the end of the month, by the ledger of finance, in CNY';`,
    );
    this.addSql(
      `comment on column "department_accrual"."entitlement_amount" is '累计应提 — commission on all of it, tier by tier';`,
    );
    this.addSql(
      `comment on column "department_accrual"."accrued_before" is '已计提 — booked for earlier months of the year';`,
    );
    this.addSql(
      `comment on column "department_accrual"."accrued_amount" is '本月计提 — cumulative entitlement less what was booked before';`,
    );
    this.addSql(`comment on column "department_accrual"."calculated_by_id" is '计算人 — who calculated it';`);
    this.addSql(
      `comment on column "department_accrual"."reconciled_on" is '对平日 — day it was confirmed after the ledger check';`,
    );
    this.addSql(`comment on column "department_accrual"."booked_on" is '入账日 — day it was booked';`);
    this.addSql(`comment on column "department_accrual"."booked_by_id" is '入账人 — who booked it';`);
    this.addSql(
      `alter table "department_accrual" add constraint "department_accrual_department_id_month_unique" unique ("department_id", "month");`,
    );
    this.addSql(
      `alter table "department_accrual" add constraint "department_accrual_status_check" check ("status" in ('CALCULATED', 'RECONCILED', 'BOOKED'));`,
    );

    this.addSql(
      `create table "customer" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'POTENTIAL', "number" varchar(40) not null, "name" varchar(200) not null, "name_en" varchar(200) null, "short_name" varchar(60) null, "kinds" text[] not null default '{}', "tier" text not null default 'GENERAL', "country" varchar(2) not null, "region" varchar(80) null, "city" varchar(80) null, "address" varchar(300) null, "postal_code" varchar(20) null, "phone" varchar(60) null, "fax" varchar(60) null, "email" varchar(160) null, "website" varchar(200) null, "tax_number" varchar(60) null, "invoice_title" varchar(200) null, "bank_account" varchar(200) null, "currency" varchar(3) not null default 'CNY', "business_scope" varchar(1000) null, "size" varchar(200) null, "purchasing_power" varchar(200) null, "reputation" varchar(500) null, "needs" varchar(1000) null, "past_trades" varchar(1000) null, "feedback" varchar(1000) null, "service_plan" varchar(1000) null, "recon_class" text not null default 'DOMESTIC', "recon_class_reason" varchar(300) null, "lead_source" text null, "life_reason" varchar(500) null, "owner_id" uuid not null, "merged_into_id" uuid null, "name_key" varchar(220) not null, "phone_key" varchar(60) null, "domain_key" varchar(200) null, "tax_key" varchar(60) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "customer"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "customer"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "customer"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "customer"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "customer"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "customer"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "customer"."status" is '生命周期 — from lead to won, dormant or dead';`);
    this.addSql(`comment on column "customer"."number" is '客户编号 — number of the customer file';`);
    this.addSql(`comment on column "customer"."name" is '客户名称 — company name as registered';`);
    this.addSql(`comment on column "customer"."name_en" is '英文名称 — company name in English';`);
    this.addSql(`comment on column "customer"."short_name" is '简称 — what people call it';`);
    this.addSql(
      `comment on column "customer"."kinds" is '客户类型 — buyer, distributor, agent, host-equipment maker, end user, design institute';`,
    );
    this.addSql(`comment on column "customer"."tier" is '客户层级 — key, general or potential';`);
    this.addSql(`comment on column "customer"."country" is '国家 — country (ISO 3166-1 alpha-2)';`);
    this.addSql(`comment on column "customer"."region" is '地区 — province, state or region';`);
    this.addSql(`comment on column "customer"."city" is '城市 — city';`);
    this.addSql(`comment on column "customer"."address" is '地址 — address';`);
    this.addSql(`comment on column "customer"."postal_code" is '邮编 — postal code';`);
    this.addSql(`comment on column "customer"."phone" is '电话 — switchboard';`);
    this.addSql(`comment on column "customer"."fax" is '传真 — fax';`);
    this.addSql(`comment on column "customer"."email" is '邮箱 — general e-mail';`);
    this.addSql(`comment on column "customer"."website" is '网站 — web address';`);
    this.addSql(`comment on column "customer"."tax_number" is '税号 — tax or registration number (统一社会信用代码)';`);
    this.addSql(`comment on column "customer"."invoice_title" is '发票抬头 — name on tax invoices';`);
    this.addSql(`comment on column "customer"."bank_account" is '开户行及账号 — bank and account for invoices';`);
    this.addSql(`comment on column "customer"."currency" is '常用币种 — usual currency (ISO 4217)';`);
    this.addSql(`comment on column "customer"."business_scope" is '经营范围 — what the firm does';`);
    this.addSql(`comment on column "customer"."size" is '规模 — size of the firm';`);
    this.addSql(`comment on column "customer"."purchasing_power" is '购买力 — purchasing power';`);
    this.addSql(`comment on column "customer"."reputation" is '信誉 — reputation';`);
    this.addSql(`comment on column "customer"."needs" is '需求 — what it needs';`);
    this.addSql(`comment on column "customer"."past_trades" is '既往交易 — past trades with us and known others';`);
    this.addSql(`comment on column "customer"."feedback" is '反馈 — feedback';`);
    this.addSql(`comment on column "customer"."service_plan" is '服务计划 — service plan of a key customer';`);
    this.addSql(
      `comment on column "customer"."recon_class" is '对账类别 — FOREIGN when named on an export customs declaration, otherwise DOMESTIC';`,
    );
    this.addSql(`comment on column "customer"."recon_class_reason" is '对账类别理由 — why finance set it by hand';`);
    this.addSql(
      `comment on column "customer"."lead_source" is '线索来源 — how we learnt of the firm; a file made with it begins as a lead';`,
    );
    this.addSql(
      `comment on column "customer"."life_reason" is '生命周期理由 — why it was given up or re-opened last';`,
    );
    this.addSql(`comment on column "customer"."owner_id" is '客户归属 — the one responsible salesperson';`);
    this.addSql(
      `comment on column "customer"."merged_into_id" is '并入 — the customer it turned out to be; a merged file cannot be used any more';`,
    );
    this.addSql(
      `comment on column "customer"."name_key" is '名称归一 — normalised company name, for the duplicate guard';`,
    );
    this.addSql(
      `comment on column "customer"."phone_key" is '电话归一 — digits of the phone, for the duplicate guard';`,
    );
    this.addSql(`comment on column "customer"."domain_key" is '域名归一 — web domain, for the duplicate guard';`);
    this.addSql(
      `comment on column "customer"."tax_key" is '税号归一 — normalised tax number, for the duplicate guard';`,
    );
    this.addSql(`comment on column "customer"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "customer_external_id_index" on "customer" ("external_id");`);
    this.addSql(`alter table "customer" add constraint "customer_number_unique" unique ("number");`);
    this.addSql(`alter table "customer" add constraint "customer_name_key_unique" unique ("name_key");`);
    this.addSql(`alter table "customer" add constraint "customer_phone_key_unique" unique ("phone_key");`);
    this.addSql(`alter table "customer" add constraint "customer_domain_key_unique" unique ("domain_key");`);
    this.addSql(`alter table "customer" add constraint "customer_tax_key_unique" unique ("tax_key");`);
    this.addSql(
      `alter table "customer" add constraint "customer_status_check" check ("status" in ('LEAD', 'POTENTIAL', 'NEGOTIATING', 'WON', 'DORMANT', 'DEAD'));`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_kinds_check" check ("kinds" <@ array['DIRECT_BUYER'::text, 'DISTRIBUTOR'::text, 'AGENT'::text, 'HOST_EQUIPMENT_MAKER'::text, 'END_USER'::text, 'DESIGN_INSTITUTE'::text]);`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_tier_check" check ("tier" in ('KEY', 'GENERAL', 'POTENTIAL'));`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_recon_class_check" check ("recon_class" in ('DOMESTIC', 'FOREIGN'));`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_lead_source_check" check ("lead_source" in ('WEBSITE', 'PLATFORM', 'SEARCH_ENGINE', 'SOCIAL_MEDIA', 'EXHIBITION', 'BUSINESS_EVENT', 'REFERRAL', 'DISTRIBUTOR', 'AGENT', 'TRADE_PUBLICATION', 'CUSTOMS_DATA', 'TENDER', 'PHONE_DIRECTORY', 'BUSINESS_REGISTER', 'PURCHASED_LIST', 'AFTER_SALES'));`,
    );

    this.addSql(
      `create table "price_calculation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "product_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "currency" varchar(3) not null default 'CNY', "quantity" numeric(18,6) not null default '1', "tax_rate_percent" numeric(9,4) not null default '13', "market_price" numeric(20,6) null, "policy_price" numeric(20,6) null, "unit_cost" numeric(20,6) null, "profit_target_percent" numeric(9,4) null, "calculated_price" numeric(20,6) null, "margin_percent" numeric(9,4) null, "calculated_on" date null, "calculated_by_id" uuid null, "remark" varchar(1000) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "price_calculation"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "price_calculation"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "price_calculation"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "price_calculation"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "price_calculation"."status" is '状态 — asked for, then calculated by those who see costs';`,
    );
    this.addSql(`comment on column "price_calculation"."number" is '测算单号 — number of the calculation';`);
    this.addSql(`comment on column "price_calculation"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "price_calculation"."customer_id" is '客户 — for whom, when it is for one';`);
    this.addSql(`comment on column "price_calculation"."owner_id" is '申请人 — who asks for it';`);
    this.addSql(`comment on column "price_calculation"."currency" is '币种 — currency of all prices (ISO 4217)';`);
    this.addSql(`comment on column "price_calculation"."quantity" is '数量 — quantity it is calculated for';`);
    this.addSql(
      `comment on column "price_calculation"."tax_rate_percent" is '税率 — VAT rate contained in the prices, in percent';`,
    );
    this.addSql(
      `comment on column "price_calculation"."market_price" is '市场价 — usual price of one unit on the market, tax included';`,
    );
    this.addSql(
      `comment on column "price_calculation"."policy_price" is '政策价 — policy price of one unit when it was calculated';`,
    );
    this.addSql(
      `comment on column "price_calculation"."unit_cost" is '成本 — standard cost of one unit when it was calculated';`,
    );
    this.addSql(
      `comment on column "price_calculation"."profit_target_percent" is '目标利润率 — margin aimed at, in percent of the price without tax';`,
    );
    this.addSql(
      `comment on column "price_calculation"."calculated_price" is '测算价 — resulting price of one unit, tax included';`,
    );
    this.addSql(
      `comment on column "price_calculation"."margin_percent" is '毛利率 — margin of the resulting price without tax, in percent';`,
    );
    this.addSql(`comment on column "price_calculation"."calculated_on" is '测算日 — day it was calculated';`);
    this.addSql(`comment on column "price_calculation"."calculated_by_id" is '测算人 — who calculated it';`);
    this.addSql(`comment on column "price_calculation"."remark" is '备注 — customer, market, special requirements';`);
    this.addSql(`alter table "price_calculation" add constraint "price_calculation_number_unique" unique ("number");`);
    this.addSql(
      `alter table "price_calculation" add constraint "price_calculation_status_check" check ("status" in ('DRAFT', 'CALCULATED'));`,
    );

    this.addSql(
      `create table "competitor_price" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "calculation_id" uuid not null, "position" int not null default 0, "competitor" varchar(160) not null, "unit_price" numeric(20,6) not null, "known_on" date null, "source" varchar(200) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "competitor_price"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "competitor_price"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "competitor_price"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "competitor_price"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "competitor_price"."calculation_id" is '价格测算 — the calculation it is weighed in';`,
    );
    this.addSql(`comment on column "competitor_price"."position" is '序号 — order';`);
    this.addSql(`comment on column "competitor_price"."competitor" is '竞争对手 — who offers it';`);
    this.addSql(
      `comment on column "competitor_price"."unit_price" is '对手价 — price of one unit in the currency of the calculation, tax included';`,
    );
    this.addSql(`comment on column "competitor_price"."known_on" is '获知日 — day it was learnt';`);
    this.addSql(`comment on column "competitor_price"."source" is '来源 — where it is known from';`);

    this.addSql(
      `create table "discount_request" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "customer_id" uuid not null, "owner_id" uuid not null, "product_id" uuid not null, "policy_id" uuid null, "currency" varchar(3) not null, "policy_price" numeric(20,6) null, "offered_price" numeric(20,6) not null, "discount_percent" numeric(9,4) null, "quantity" numeric(18,6) null, "valid_to" date not null, "reason" varchar(500) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "discount_request"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "discount_request"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "discount_request"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "discount_request"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "discount_request"."status" is '状态 — climbs level by level';`);
    this.addSql(`comment on column "discount_request"."number" is '编号 — number of the request';`);
    this.addSql(`comment on column "discount_request"."customer_id" is '客户 — who is to get the price';`);
    this.addSql(`comment on column "discount_request"."owner_id" is '申请人 — who asks';`);
    this.addSql(`comment on column "discount_request"."product_id" is '产品 — product';`);
    this.addSql(
      `comment on column "discount_request"."policy_id" is '销售政策 — policy version the discount departs from';`,
    );
    this.addSql(`comment on column "discount_request"."currency" is '币种 — currency of the prices (ISO 4217)';`);
    this.addSql(
      `comment on column "discount_request"."policy_price" is '政策价 — policy price of one unit when it was asked';`,
    );
    this.addSql(`comment on column "discount_request"."offered_price" is '申请价 — price asked for';`);
    this.addSql(
      `comment on column "discount_request"."discount_percent" is '折扣率 — how far below the policy price, in percent';`,
    );
    this.addSql(`comment on column "discount_request"."quantity" is '数量 — quantity it is asked for';`);
    this.addSql(`comment on column "discount_request"."valid_to" is '有效期至 — last day, inclusive';`);
    this.addSql(`comment on column "discount_request"."reason" is '理由 — why';`);
    this.addSql(`alter table "discount_request" add constraint "discount_request_number_unique" unique ("number");`);
    this.addSql(
      `alter table "discount_request" add constraint "discount_request_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED'));`,
    );

    this.addSql(
      `create table "customer_transfer" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "customer_id" uuid not null, "owner_id" uuid not null, "from_owner_id" uuid null, "to_owner_id" uuid not null, "reason" varchar(500) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "customer_transfer"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "customer_transfer"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "customer_transfer"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "customer_transfer"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "customer_transfer"."status" is '状态 — the customer changes hands once it is approved';`,
    );
    this.addSql(`comment on column "customer_transfer"."customer_id" is '客户 — the customer that is handed over';`);
    this.addSql(`comment on column "customer_transfer"."owner_id" is '申请人 — who asks for it';`);
    this.addSql(
      `comment on column "customer_transfer"."from_owner_id" is '原归属 — whose customer it was when it was asked';`,
    );
    this.addSql(`comment on column "customer_transfer"."to_owner_id" is '新归属 — whose customer it is to be';`);
    this.addSql(`comment on column "customer_transfer"."reason" is '理由 — why';`);
    this.addSql(
      `alter table "customer_transfer" add constraint "customer_transfer_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED'));`,
    );

    this.addSql(
      `create table "contact" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "customer_id" uuid not null, "name" varchar(120) not null, "name_en" varchar(120) null, "title" varchar(120) null, "phone" varchar(60) null, "email" varchar(160) null, "is_decision_maker" boolean not null default false, "is_primary" boolean not null default false, "notes" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "contact"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contact"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contact"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contact"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contact"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "contact"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "contact"."customer_id" is '客户 — the firm the person works for';`);
    this.addSql(`comment on column "contact"."name" is '姓名 — name';`);
    this.addSql(`comment on column "contact"."name_en" is '英文名 — name in Latin letters';`);
    this.addSql(`comment on column "contact"."title" is '职务 — job title';`);
    this.addSql(`comment on column "contact"."phone" is '电话 — phone';`);
    this.addSql(`comment on column "contact"."email" is '邮箱 — e-mail';`);
    this.addSql(`comment on column "contact"."is_decision_maker" is '采购决策者 — decides on purchases';`);
    this.addSql(`comment on column "contact"."is_primary" is '主要联系人 — the usual contact';`);
    this.addSql(`comment on column "contact"."notes" is '备注 — remarks';`);
    this.addSql(`comment on column "contact"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "contact_external_id_index" on "contact" ("external_id");`);

    this.addSql(
      `create table "credit_waiver" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "customer_id" uuid not null, "owner_id" uuid not null, "currency" varchar(3) not null default 'CNY', "amount" numeric(20,4) not null, "used_amount" numeric(20,4) not null default '0', "valid_to" date not null, "reason" varchar(500) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "credit_waiver"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "credit_waiver"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "credit_waiver"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "credit_waiver"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "credit_waiver"."status" is '状态 — only an approved waiver that is not used up helps';`,
    );
    this.addSql(`comment on column "credit_waiver"."customer_id" is '客户 — whose limit may be exceeded';`);
    this.addSql(`comment on column "credit_waiver"."owner_id" is '申请人 — who asks';`);
    this.addSql(`comment on column "credit_waiver"."currency" is '币种 — currency of the amounts (ISO 4217)';`);
    this.addSql(`comment on column "credit_waiver"."amount" is '放行额度 — by how much the limit may be exceeded';`);
    this.addSql(`comment on column "credit_waiver"."used_amount" is '已用额度 — consumed by use';`);
    this.addSql(`comment on column "credit_waiver"."valid_to" is '有效期至 — last day, inclusive';`);
    this.addSql(`comment on column "credit_waiver"."reason" is '理由 — why the exception is justified';`);
    this.addSql(
      `alter table "credit_waiver" add constraint "credit_waiver_used" check (amount > 0 and used_amount >= 0 and used_amount <= amount);`,
    );
    this.addSql(
      `alter table "credit_waiver" add constraint "credit_waiver_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'USED'));`,
    );

    this.addSql(
      `create table "credit_waiver_use" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "waiver_id" uuid not null, "document_type" varchar(60) not null, "document_id" uuid not null, "title" varchar(200) not null, "amount" numeric(20,4) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "credit_waiver_use"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "credit_waiver_use"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "credit_waiver_use"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "credit_waiver_use"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "credit_waiver_use"."waiver_id" is '放行 — the waiver that was used';`);
    this.addSql(
      `comment on column "credit_waiver_use"."document_type" is '单据类型 — type of the document it was used for';`,
    );
    this.addSql(`comment on column "credit_waiver_use"."document_id" is '单据 — the document it was used for';`);
    this.addSql(`comment on column "credit_waiver_use"."title" is '单据名称 — what people call the document';`);
    this.addSql(
      `comment on column "credit_waiver_use"."amount" is '使用金额 — how much of the waiver, in its currency';`,
    );
    this.addSql(`create index "credit_waiver_use_document_id_index" on "credit_waiver_use" ("document_id");`);

    this.addSql(
      `create table "credit_profile" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'NONE', "customer_id" uuid not null, "owner_id" uuid not null, "grade" text null, "currency" varchar(3) not null default 'CNY', "limit" numeric(20,4) not null default '0', "period_days" int not null default 0, "proposed_grade" text null, "proposed_limit" numeric(20,4) null, "proposed_period_days" int null, "assessment" varchar(2000) null, "assessed_on" date null, "last_overdue_on" date null, "blocked_reason" varchar(500) null, "receipts_count" int not null default 0, "late_receipts_count" int not null default 0, "worst_overdue_days" int not null default 0, "disputes" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`comment on column "credit_profile"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "credit_profile"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "credit_profile"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "credit_profile"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "credit_profile"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "credit_profile"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "credit_profile"."status" is '状态 — only an approved profile gives credit';`);
    this.addSql(`comment on column "credit_profile"."customer_id" is '客户 — whose credit it is';`);
    this.addSql(`comment on column "credit_profile"."owner_id" is '业务员 — salesperson of the customer';`);
    this.addSql(`comment on column "credit_profile"."grade" is '信用等级 — grade in force';`);
    this.addSql(`comment on column "credit_profile"."currency" is '币种 — currency of limit and exposure (ISO 4217)';`);
    this.addSql(`comment on column "credit_profile"."limit" is '赊销限额 — credit limit in force; 0 until approved';`);
    this.addSql(`comment on column "credit_profile"."period_days" is '赊销时限 — days allowed';`);
    this.addSql(`comment on column "credit_profile"."proposed_grade" is '拟定等级 — grade proposed';`);
    this.addSql(`comment on column "credit_profile"."proposed_limit" is '拟定限额 — limit proposed';`);
    this.addSql(`comment on column "credit_profile"."proposed_period_days" is '拟定时限 — days proposed';`);
    this.addSql(
      `comment on column "credit_profile"."assessment" is '资信评估 — what the assessment found: solvency, reputation, references';`,
    );
    this.addSql(`comment on column "credit_profile"."assessed_on" is '评估日 — day of the assessment in force';`);
    this.addSql(
      `comment on column "credit_profile"."last_overdue_on" is '最近逾期日 — day on which money of the customer last became overdue';`,
    );
    this.addSql(`comment on column "credit_profile"."blocked_reason" is '冻结理由 — why it is blocked';`);
    this.addSql(
      `comment on column "credit_profile"."receipts_count" is '收款次数 — receipts so far, kept from receipts';`,
    );
    this.addSql(
      `comment on column "credit_profile"."late_receipts_count" is '逾期收款次数 — receipts after their due date';`,
    );
    this.addSql(
      `comment on column "credit_profile"."worst_overdue_days" is '最长逾期 — most days a payment was late';`,
    );
    this.addSql(`comment on column "credit_profile"."disputes" is '争议次数 — disputes so far';`);
    this.addSql(`create index "credit_profile_external_id_index" on "credit_profile" ("external_id");`);
    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_customer_id_unique" unique ("customer_id");`,
    );
    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_terms" check ("limit" >= 0 and period_days >= 0 and receipts_count >= late_receipts_count);`,
    );
    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_status_check" check ("status" in ('NONE', 'PROPOSED', 'APPROVED', 'REVIEW_DUE', 'BLOCKED'));`,
    );
    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_grade_check" check ("grade" in ('A', 'B', 'C', 'D'));`,
    );
    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_proposed_grade_check" check ("proposed_grade" in ('A', 'B', 'C', 'D'));`,
    );

    this.addSql(
      `create table "commission_rate" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "scheme" text not null default 'PERSONAL', "name" varchar(120) not null, "price_class" text null, "policy_id" uuid null, "person_id" uuid null, "from_amount" numeric(20,4) not null default '0', "rate_percent" numeric(9,4) not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "commission_rate"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "commission_rate"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "commission_rate"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "commission_rate"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "commission_rate"."scheme" is '提成方案 — personal commission, or that of the department';`,
    );
    this.addSql(`comment on column "commission_rate"."name" is '名称 — what the rate is called';`);
    this.addSql(
      `comment on column "commission_rate"."price_class" is '产品类别 — pricing grade of the products; empty for all';`,
    );
    this.addSql(
      `comment on column "commission_rate"."policy_id" is '销售政策 — policy version the contract was made under; empty for all';`,
    );
    this.addSql(`comment on column "commission_rate"."person_id" is '业务员 — person it is for; empty for all';`);
    this.addSql(
      `comment on column "commission_rate"."from_amount" is '起算金额 — tier: holds from so much collected in the calendar year, in CNY';`,
    );
    this.addSql(`comment on column "commission_rate"."rate_percent" is '提成率 — percent of the money received';`);
    this.addSql(`comment on column "commission_rate"."valid_from" is '生效日 — first day';`);
    this.addSql(`comment on column "commission_rate"."valid_to" is '失效日 — last day, inclusive';`);
    this.addSql(
      `alter table "commission_rate" add constraint "commission_rate_period" check (valid_to is null or valid_to >= valid_from);`,
    );
    this.addSql(
      `alter table "commission_rate" add constraint "commission_rate_scheme_check" check ("scheme" in ('PERSONAL', 'DEPARTMENT'));`,
    );
    this.addSql(
      `alter table "commission_rate" add constraint "commission_rate_price_class_check" check ("price_class" in ('A', 'B', 'C'));`,
    );

    this.addSql(
      `create table "commission_form" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "owner_id" uuid not null, "prepared_by_id" uuid null, "received_up_to" date null, "remark" varchar(500) null, "currency" varchar(3) not null default 'CNY', "base_amount" numeric(20,4) not null default '0', "gross_amount" numeric(20,4) not null default '0', "deduction_amount" numeric(20,4) not null default '0', "carried_amount" numeric(20,4) not null default '0', "net_amount" numeric(20,4) not null default '0', "carried_into_id" uuid null, "rejected_reason" varchar(500) null, "approved_on" date null, "paid_on" date null, "paid_by_id" uuid null, "payment_reference" varchar(120) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "commission_form"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "commission_form"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "commission_form"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "commission_form"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "commission_form"."status" is '状态 — reviewed by finance and the deputy GM for finance, approved by the GM, paid';`,
    );
    this.addSql(`comment on column "commission_form"."number" is '提成单号 — number of the form';`);
    this.addSql(`comment on column "commission_form"."owner_id" is '提成人 — salesperson it is for';`);
    this.addSql(
      `comment on column "commission_form"."prepared_by_id" is '填单人 — who filled it in; never the salesperson himself';`,
    );
    this.addSql(
      `comment on column "commission_form"."received_up_to" is '收款截止日 — money received up to this day';`,
    );
    this.addSql(`comment on column "commission_form"."remark" is '备注 — remarks';`);
    this.addSql(`comment on column "commission_form"."currency" is '币种 — currency of the form (ISO 4217)';`);
    this.addSql(`comment on column "commission_form"."base_amount" is '计提基数 — money received, in CNY';`);
    this.addSql(`comment on column "commission_form"."gross_amount" is '应计提成 — commission before deductions';`);
    this.addSql(`comment on column "commission_form"."deduction_amount" is '扣款 — overdue interest and penalties';`);
    this.addSql(
      `comment on column "commission_form"."carried_amount" is '上期结转 — what earlier forms came to below zero';`,
    );
    this.addSql(
      `comment on column "commission_form"."net_amount" is '实发提成 — gross less deductions and what was carried forward; below zero it goes to the next form';`,
    );
    this.addSql(
      `comment on column "commission_form"."carried_into_id" is '结转至 — the later form that took over what was below zero';`,
    );
    this.addSql(`comment on column "commission_form"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "commission_form"."approved_on" is '批准日 — day the general manager released it';`);
    this.addSql(`comment on column "commission_form"."paid_on" is '发放日 — day it was paid';`);
    this.addSql(`comment on column "commission_form"."paid_by_id" is '发放人 — who paid it';`);
    this.addSql(`comment on column "commission_form"."payment_reference" is '付款凭证 — reference of the payment';`);
    this.addSql(`alter table "commission_form" add constraint "commission_form_number_unique" unique ("number");`);
    this.addSql(
      `alter table "commission_form" add constraint "commission_form_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'FINANCE_REVIEWED', 'DEPUTY_GM_REVIEWED', 'APPROVED', 'PAID', 'REJECTED'));`,
    );

    this.addSql(
      `create table "attachment_download" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "attachment_id" uuid not null, "subject_type" varchar(60) not null, "subject_id" uuid not null, "name" varchar(200) not null, "sha256" varchar(64) not null, "downloaded_by_id" uuid not null, "downloaded_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "attachment_download"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "attachment_download"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "attachment_download"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "attachment_download"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "attachment_download"."attachment_id" is '附件 — the file that was handed out; it may be gone by now';`,
    );
    this.addSql(
      `comment on column "attachment_download"."subject_type" is '对象类型 — type of the record it belonged to';`,
    );
    this.addSql(`comment on column "attachment_download"."subject_id" is '对象 — the record it belonged to';`);
    this.addSql(`comment on column "attachment_download"."name" is '文件名 — name of the file';`);
    this.addSql(`comment on column "attachment_download"."sha256" is '散列 — SHA-256 of what was handed out';`);
    this.addSql(`comment on column "attachment_download"."downloaded_by_id" is '下载人 — who got it';`);
    this.addSql(`comment on column "attachment_download"."downloaded_at" is '下载时间 — when';`);
    this.addSql(`create index "attachment_download_attachment_id_index" on "attachment_download" ("attachment_id");`);
    this.addSql(`create index "attachment_download_subject_id_index" on "attachment_download" ("subject_id");`);

    this.addSql(
      `create table "attachment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "subject_type" varchar(60) not null, "subject_id" uuid not null, "subject_state" varchar(40) null, "kind" text not null default 'OTHER', "name" varchar(200) not null, "media_type" varchar(100) not null, "size" int not null, "sha256" varchar(64) not null, "uploaded_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "attachment"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "attachment"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "attachment"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "attachment"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "attachment"."subject_type" is '对象类型 — type of the record it belongs to';`);
    this.addSql(`comment on column "attachment"."subject_id" is '对象 — the record it belongs to';`);
    this.addSql(
      `comment on column "attachment"."subject_state" is '附加时状态 — state of the record when the file was attached; once it has moved on, the file stays';`,
    );
    this.addSql(`comment on column "attachment"."kind" is '种类 — what it is for the business';`);
    this.addSql(`comment on column "attachment"."name" is '文件名 — name of the file, a text and never a path';`);
    this.addSql(`comment on column "attachment"."media_type" is '媒体类型 — told by the content, never by the name';`);
    this.addSql(`comment on column "attachment"."size" is '大小 — in bytes';`);
    this.addSql(`comment on column "attachment"."sha256" is '散列 — SHA-256 of the content';`);
    this.addSql(`comment on column "attachment"."uploaded_by_id" is '上传人 — who attached it';`);
    this.addSql(`create index "attachment_subject_id_index" on "attachment" ("subject_id");`);
    this.addSql(`alter table "attachment" add constraint "attachment_once" unique ("subject_id", "sha256", "name");`);
    this.addSql(`alter table "attachment" add constraint "attachment_size" check (size > 0);`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_kind_check" check ("kind" in ('CUSTOMER_INFORMATION', 'INQUIRY_REPLY', 'QUOTATION', 'PRICE_REVIEW', 'TECHNICAL_AGREEMENT', 'CONTRACT_TEXT', 'CORRESPONDENCE', 'ORDER_REVIEW', 'CONFIRMATION', 'PRODUCTION_PLAN', 'INSPECTION_REPORT', 'CERTIFICATE', 'LOGISTICS_DOCUMENT', 'SHIPPING_NOTICE', 'SIGN_OFF', 'INVOICE', 'PAYMENT', 'ACCEPTANCE_REPORT', 'SERVICE_RECORD', 'CUSTOMER_FEEDBACK', 'PHOTO', 'OTHER'));`,
    );

    this.addSql(
      `create table "quotation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "revision" int not null default 1, "previous_id" uuid null, "customer_id" uuid not null, "owner_id" uuid not null, "prepared_by_id" uuid null, "policy_id" uuid null, "subject" varchar(200) null, "kind" text not null default 'DOMESTIC', "currency" varchar(3) not null default 'CNY', "payment_method" text not null default 'TT', "trade_term" text null, "trade_place" varchar(120) null, "delivery_on" date null, "delivery_place" varchar(300) null, "goods_amount" numeric(20,4) not null default '0', "freight_amount" numeric(20,4) not null default '0', "insurance_amount" numeric(20,4) not null default '0', "other_amount" numeric(20,4) not null default '0', "other_charges" varchar(200) null, "amount" numeric(20,4) not null default '0', "cost_amount" numeric(20,4) null, "margin_percent" numeric(9,4) null, "valid_to" date null, "sent_on" date null, "sent_via" text null, "recipient" varchar(200) null, "sent_file_id" uuid null, "answered_on" date null, "customer_reference" varchar(120) null, "rejected_reason" varchar(500) null, "remark" varchar(1000) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "quotation"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "quotation"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "quotation"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "quotation"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "quotation"."status" is '状态 — made ready, sent, then answered by the customer, revised or expired';`,
    );
    this.addSql(
      `comment on column "quotation"."number" is '报价单号 — number of the quotation; every version of it has the same';`,
    );
    this.addSql(
      `comment on column "quotation"."revision" is '版次 — version of the quotation, from 1; only the latest can be accepted';`,
    );
    this.addSql(`comment on column "quotation"."previous_id" is '上一版 — the version this one replaces';`);
    this.addSql(`comment on column "quotation"."customer_id" is '客户 — who gets the offer';`);
    this.addSql(`comment on column "quotation"."owner_id" is '业务员 — salesperson whose business it is';`);
    this.addSql(`comment on column "quotation"."prepared_by_id" is '编制人 — who prepared it';`);
    this.addSql(`comment on column "quotation"."policy_id" is '销售政策 — policy version used';`);
    this.addSql(`comment on column "quotation"."subject" is '标的 — what it is about';`);
    this.addSql(`comment on column "quotation"."kind" is '合同类别 — domestic or export';`);
    this.addSql(`comment on column "quotation"."currency" is '币种 — currency of all amounts (ISO 4217)';`);
    this.addSql(`comment on column "quotation"."payment_method" is '付款方式 — T/T, L/C, D/P, D/A, O/A or cash';`);
    this.addSql(`comment on column "quotation"."trade_term" is '贸易术语 — delivery term (Incoterms 2020)';`);
    this.addSql(`comment on column "quotation"."trade_place" is '术语地点 — named place of the delivery term';`);
    this.addSql(`comment on column "quotation"."delivery_on" is '交货期 — promised delivery date';`);
    this.addSql(`comment on column "quotation"."delivery_place" is '交货地点 — where it is delivered, or EX STORE';`);
    this.addSql(`comment on column "quotation"."goods_amount" is '货款 — sum of the rounded lines, tax included';`);
    this.addSql(`comment on column "quotation"."freight_amount" is '运费 — freight';`);
    this.addSql(`comment on column "quotation"."insurance_amount" is '保险费 — insurance';`);
    this.addSql(`comment on column "quotation"."other_amount" is '其他费用 — other charges';`);
    this.addSql(`comment on column "quotation"."other_charges" is '其他费用说明 — what the other charges are for';`);
    this.addSql(
      `comment on column "quotation"."amount" is '报价总额 — goods, freight, insurance and other charges together';`,
    );
    this.addSql(
      `comment on column "quotation"."cost_amount" is '成本 — standard cost of the goods, in the currency of the quotation';`,
    );
    this.addSql(
      `comment on column "quotation"."margin_percent" is '毛利率 — margin on the goods without tax, in percent';`,
    );
    this.addSql(
      `comment on column "quotation"."valid_to" is '有效期至 — last day the offer holds, inclusive; from the day it is sent when not given';`,
    );
    this.addSql(`comment on column "quotation"."sent_on" is '发送日 — day it was sent';`);
    this.addSql(`comment on column "quotation"."sent_via" is '发送方式 — how it was sent';`);
    this.addSql(`comment on column "quotation"."recipient" is '收件人 — person or address it was sent to';`);
    this.addSql(`comment on column "quotation"."sent_file_id" is '发送文件 — the file that was sent';`);
    this.addSql(`comment on column "quotation"."answered_on" is '答复日 — day the customer accepted or rejected it';`);
    this.addSql(
      `comment on column "quotation"."customer_reference" is '客户凭据 — reference of the customer to the acceptance';`,
    );
    this.addSql(`comment on column "quotation"."rejected_reason" is '拒绝理由 — why the customer rejected it';`);
    this.addSql(`comment on column "quotation"."remark" is '备注 — remarks for the customer';`);
    this.addSql(`comment on column "quotation"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(
      `alter table "quotation" add constraint "quotation_number_revision_unique" unique ("number", "revision");`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_total" check (amount = goods_amount + freight_amount + insurance_amount + other_amount and other_amount >= 0);`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_status_check" check ("status" in ('DRAFT', 'READY', 'SENT', 'ACCEPTED', 'REJECTED', 'REVISED', 'EXPIRED'));`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_kind_check" check ("kind" in ('DOMESTIC', 'EXPORT'));`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_payment_method_check" check ("payment_method" in ('TT', 'LC', 'DP', 'DA', 'OA', 'CASH'));`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_trade_term_check" check ("trade_term" in ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'));`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_sent_via_check" check ("sent_via" in ('EMAIL', 'LETTER', 'COURIER', 'FAX', 'BY_HAND', 'PORTAL'));`,
    );

    this.addSql(
      `create table "quotation_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "quotation_id" uuid not null, "position" int not null default 0, "product_id" uuid not null, "specification" varchar(400) null, "quantity" numeric(18,6) not null, "unit_price" numeric(20,6) not null, "discount_percent" numeric(9,4) not null default '0', "tax_rate_percent" numeric(9,4) not null default '13', "amount" numeric(20,4) not null default '0', "delivery_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "quotation_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "quotation_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "quotation_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "quotation_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "quotation_line"."quotation_id" is '报价单 — the quotation it is a line of';`);
    this.addSql(`comment on column "quotation_line"."position" is '行号 — order of the line';`);
    this.addSql(`comment on column "quotation_line"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "quotation_line"."specification" is '规格 — specification offered';`);
    this.addSql(`comment on column "quotation_line"."quantity" is '数量 — quantity in the unit of the product';`);
    this.addSql(`comment on column "quotation_line"."unit_price" is '单价 — price of one unit, tax included';`);
    this.addSql(
      `comment on column "quotation_line"."discount_percent" is '折扣率 — discount on the line, in percent';`,
    );
    this.addSql(`comment on column "quotation_line"."tax_rate_percent" is '税率 — VAT rate in percent';`);
    this.addSql(
      `comment on column "quotation_line"."amount" is '金额 — quantity × price less discount, rounded half-up';`,
    );
    this.addSql(`comment on column "quotation_line"."delivery_on" is '交货期 — delivery time offered for this line';`);

    this.addSql(
      `create table "quotation_instalment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "quotation_id" uuid not null, "position" int not null default 0, "kind" text not null, "percent" numeric(9,4) null, "amount" numeric(20,4) null, "trigger" text not null, "days" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`comment on column "quotation_instalment"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "quotation_instalment"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "quotation_instalment"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "quotation_instalment"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "quotation_instalment"."quotation_id" is '报价单 — the quotation it is an instalment of';`,
    );
    this.addSql(`comment on column "quotation_instalment"."position" is '序号 — order of the instalment';`);
    this.addSql(`comment on column "quotation_instalment"."kind" is '款项类别 — what the money is for';`);
    this.addSql(
      `comment on column "quotation_instalment"."percent" is '比例 — share of the goods amount, in percent';`,
    );
    this.addSql(`comment on column "quotation_instalment"."amount" is '金额 — fixed amount instead of a share';`);
    this.addSql(`comment on column "quotation_instalment"."trigger" is '触发事件 — what makes it due';`);
    this.addSql(`comment on column "quotation_instalment"."days" is '天数 — days after the event';`);
    this.addSql(
      `alter table "quotation_instalment" add constraint "quotation_instalment_kind_check" check ("kind" in ('ADVANCE', 'BEFORE_SHIPMENT', 'AGAINST_DOCUMENTS', 'ON_ACCEPTANCE', 'BALANCE', 'RETENTION'));`,
    );
    this.addSql(
      `alter table "quotation_instalment" add constraint "quotation_instalment_trigger_check" check ("trigger" in ('SIGNING', 'BEFORE_SHIPMENT', 'SHIPMENT', 'DOCUMENTS', 'SIGN_OFF', 'INVOICE', 'ACCEPTANCE', 'WARRANTY_END'));`,
    );

    this.addSql(
      `create table "contract_application" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "customer_id" uuid not null, "owner_id" uuid not null, "prepared_by_id" uuid null, "policy_id" uuid null, "quotation_id" uuid null, "priced_on" date null, "subject" varchar(200) null, "kind" text not null default 'DOMESTIC', "currency" varchar(3) not null default 'CNY', "payment_method" text not null default 'TT', "trade_term" text null, "trade_place" varchar(120) null, "delivery_on" date null, "delivery_place" varchar(300) null, "amount" numeric(20,4) not null default '0', "freight_amount" numeric(20,4) not null default '0', "remark" varchar(1000) null, "rejected_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_application"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_application"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_application"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_application"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contract_application"."status" is '状态 — reviewed by the sales manager, approved by the general manager, then made into a contract';`,
    );
    this.addSql(`comment on column "contract_application"."number" is '申报单号 — number of the application';`);
    this.addSql(`comment on column "contract_application"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "contract_application"."owner_id" is '业务员 — salesperson whose business it is';`);
    this.addSql(`comment on column "contract_application"."prepared_by_id" is '填报人 — who filled it in';`);
    this.addSql(`comment on column "contract_application"."policy_id" is '销售政策 — policy version used';`);
    this.addSql(
      `comment on column "contract_application"."quotation_id" is '报价单 — the accepted quotation it was made from';`,
    );
    this.addSql(
      `comment on column "contract_application"."priced_on" is '报价日 — day its prices were offered: they are weighed by the policy of that day; empty: by that of the day it is submitted';`,
    );
    this.addSql(`comment on column "contract_application"."subject" is '标的 — what it is about';`);
    this.addSql(`comment on column "contract_application"."kind" is '合同类别 — domestic or export';`);
    this.addSql(`comment on column "contract_application"."currency" is '币种 — currency of all amounts (ISO 4217)';`);
    this.addSql(
      `comment on column "contract_application"."payment_method" is '付款方式 — T/T, L/C, D/P, D/A, O/A or cash';`,
    );
    this.addSql(
      `comment on column "contract_application"."trade_term" is '贸易术语 — delivery term (Incoterms 2020)';`,
    );
    this.addSql(
      `comment on column "contract_application"."trade_place" is '术语地点 — named place of the delivery term';`,
    );
    this.addSql(`comment on column "contract_application"."delivery_on" is '交货期 — promised delivery date';`);
    this.addSql(
      `comment on column "contract_application"."delivery_place" is '交货地点 — where it is delivered, or EX STORE';`,
    );
    this.addSql(
      `comment on column "contract_application"."amount" is '申报金额 — sum of the rounded lines, tax included';`,
    );
    this.addSql(
      `comment on column "contract_application"."freight_amount" is '运费等 — freight, insurance and other charges, beside the goods';`,
    );
    this.addSql(`comment on column "contract_application"."remark" is '备注 — remarks';`);
    this.addSql(
      `comment on column "contract_application"."rejected_reason" is '驳回理由 — why it came back last time';`,
    );
    this.addSql(`comment on column "contract_application"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_quotation_id_unique" unique ("quotation_id");`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'CONTRACTED'));`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_kind_check" check ("kind" in ('DOMESTIC', 'EXPORT'));`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_payment_method_check" check ("payment_method" in ('TT', 'LC', 'DP', 'DA', 'OA', 'CASH'));`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_trade_term_check" check ("trade_term" in ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'));`,
    );

    this.addSql(
      `create table "contract" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "application_id" uuid null, "customer_id" uuid not null, "owner_id" uuid not null, "prepared_by_id" uuid null, "policy_id" uuid null, "subject" varchar(200) null, "kind" text not null default 'DOMESTIC', "currency" varchar(3) not null default 'CNY', "payment_method" text not null default 'TT', "trade_term" text null, "trade_place" varchar(120) null, "delivery_on" date null, "delivery_place" varchar(300) null, "lc_issuing_bank" varchar(200) null, "lc_number" varchar(80) null, "lc_expires_on" date null, "lc_latest_shipment_on" date null, "lc_documents" varchar(1000) null, "text_basis" text not null default 'STANDARD', "template_id" uuid null, "customer_text_reason" varchar(500) null, "customer_text_exact" boolean not null default false, "customer_text_technical" boolean not null default false, "customer_text_rules" boolean not null default false, "customer_text_lawful" boolean not null default false, "attachments" text[] not null default '{}', "direct_customer" varchar(200) null, "host_equipment_model" varchar(200) null, "host_equipment_orderer" varchar(200) null, "design_institute" varchar(200) null, "key_customer" boolean not null default false, "special_contract" boolean not null default false, "close_tracking" boolean generated always as (key_customer or special_contract) stored null, "gross_amount" numeric(20,4) not null default '0', "amount" numeric(20,4) not null default '0', "tax_amount" numeric(20,4) not null default '0', "amount_in_words" varchar(200) null, "amount_in_words_en" varchar(400) null, "freight_amount" numeric(20,4) not null default '0', "cost_amount" numeric(20,4) null, "margin_percent" numeric(9,4) null, "product_specification" varchar(4000) null, "quality_standard" varchar(4000) null, "rights_and_duties" varchar(4000) null, "after_sales_service" varchar(4000) null, "breach_liability" varchar(4000) null, "third_party_inspection" boolean not null default false, "service_agreed" boolean not null default false, "warranty_months" int null, "warranty_from" text not null default 'SIGN_OFF', "invoice_policy" text null, "text_checked_by_id" uuid null, "text_checked_at" timestamptz null, "checklist_by_id" uuid null, "checklist_at" timestamptz null, "checklist_note" varchar(500) null, "review_after_signing" text not null default 'NOT_REQUIRED', "revision" int not null default 1, "amending" boolean not null default false, "submitted_at" timestamptz null, "countersigned_on" date null, "sealed_on" date null, "signed_on" date null, "shipped_on" date null, "accepted_on" date null, "warranty_ends_on" date null, "fulfilled_on" date null, "terminated_reason" varchar(500) null, "rejected_reason" varchar(500) null, "shipped_amount" numeric(20,4) not null default '0', "signed_for_amount" numeric(20,4) not null default '0', "invoiced_amount" numeric(20,4) not null default '0', "collected_amount" numeric(20,4) not null default '0', "order_progress" text not null default 'NONE', "shipment_progress" text not null default 'NONE', "sign_off_progress" text not null default 'NONE', "invoice_progress" text not null default 'NONE', "collection_progress" text not null default 'NONE', "outstanding_amount" numeric(20,4) generated always as (amount - collected_amount) stored null, "to_collect_amount" numeric(20,4) generated always as (greatest(invoiced_amount - collected_amount, 0)) stored null, "shipped_late" boolean generated always as (shipped_on > delivery_on) stored null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "contract"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contract"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "contract"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "contract"."status" is '状态 — from draft over review, countersignature and seal to signed, executed and closed';`,
    );
    this.addSql(
      `comment on column "contract"."number" is '合同号 — contract number; a draft carries a draft number until it is submitted';`,
    );
    this.addSql(
      `comment on column "contract"."application_id" is '合同申报单 — the approved application it is made from';`,
    );
    this.addSql(`comment on column "contract"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "contract"."owner_id" is '业务员 — salesperson whose business it is';`);
    this.addSql(`comment on column "contract"."prepared_by_id" is '起草人 — who drafted it';`);
    this.addSql(`comment on column "contract"."policy_id" is '销售政策 — policy version used';`);
    this.addSql(`comment on column "contract"."subject" is '标的 — what it is about';`);
    this.addSql(`comment on column "contract"."kind" is '合同类别 — domestic or export';`);
    this.addSql(`comment on column "contract"."currency" is '币种 — currency of all amounts (ISO 4217)';`);
    this.addSql(`comment on column "contract"."payment_method" is '付款方式 — T/T, L/C, D/P, D/A, O/A or cash';`);
    this.addSql(`comment on column "contract"."trade_term" is '贸易术语 — delivery term (Incoterms 2020)';`);
    this.addSql(`comment on column "contract"."trade_place" is '术语地点 — named place of the delivery term';`);
    this.addSql(`comment on column "contract"."delivery_on" is '交货期 — promised delivery date';`);
    this.addSql(`comment on column "contract"."delivery_place" is '交货地点 — where it is delivered, or EX STORE';`);
    this.addSql(`comment on column "contract"."lc_issuing_bank" is '开证行 — bank that issues the letter of credit';`);
    this.addSql(`comment on column "contract"."lc_number" is '信用证号 — number of the letter of credit';`);
    this.addSql(
      `comment on column "contract"."lc_expires_on" is '信用证有效期 — last day the letter of credit can be used';`,
    );
    this.addSql(
      `comment on column "contract"."lc_latest_shipment_on" is '最迟装运期 — last day of shipment under the letter of credit';`,
    );
    this.addSql(
      `comment on column "contract"."lc_documents" is '信用证单据 — documents the letter of credit asks for';`,
    );
    this.addSql(
      `comment on column "contract"."text_basis" is '合同文本 — the company’s standard template or the customer’s own text';`,
    );
    this.addSql(`comment on column "contract"."template_id" is '合同范本 — the standard text it is made from';`);
    this.addSql(
      `comment on column "contract"."customer_text_reason" is '采用客户文本的理由 — why the customer’s own text is used';`,
    );
    this.addSql(
      `comment on column "contract"."customer_text_exact" is '文本准确清晰 — the customer’s text is exact and clear';`,
    );
    this.addSql(
      `comment on column "contract"."customer_text_technical" is '符合技术要求 — the customer’s text meets the technical points';`,
    );
    this.addSql(
      `comment on column "contract"."customer_text_rules" is '符合公司规定 — the customer’s text meets the rules of the company';`,
    );
    this.addSql(`comment on column "contract"."customer_text_lawful" is '合法 — the customer’s text is lawful';`);
    this.addSql(
      `comment on column "contract"."attachments" is '附件清单 — attachments the text refers to, such as the technical agreement';`,
    );
    this.addSql(`comment on column "contract"."direct_customer" is '直接用户 — direct customer';`);
    this.addSql(`comment on column "contract"."host_equipment_model" is '主机型号 — model of the host equipment';`);
    this.addSql(
      `comment on column "contract"."host_equipment_orderer" is '主机订货单位 — ordering unit of the maker of the host equipment';`,
    );
    this.addSql(`comment on column "contract"."design_institute" is '设计院 — design institute';`);
    this.addSql(`comment on column "contract"."key_customer" is '重点客户 — progress is tracked closely';`);
    this.addSql(`comment on column "contract"."special_contract" is '特殊合同 — progress is tracked closely';`);
    this.addSql(`comment on column "contract"."close_tracking" is '重点跟踪 — key customer or special contract';`);
    this.addSql(`comment on column "contract"."gross_amount" is '折前金额 — goods before discount';`);
    this.addSql(
      `comment on column "contract"."amount" is '合同金额 — net contract amount: sum of the rounded lines after discount, tax included';`,
    );
    this.addSql(`comment on column "contract"."tax_amount" is '税额 — VAT contained in the contract amount';`);
    this.addSql(
      `comment on column "contract"."amount_in_words" is '大写金额 — contract amount in words, as the Chinese text says it';`,
    );
    this.addSql(
      `comment on column "contract"."amount_in_words_en" is '英文大写金额 — contract amount in words, as the English text says it';`,
    );
    this.addSql(`comment on column "contract"."freight_amount" is '运费 — freight, beside the contract amount';`);
    this.addSql(
      `comment on column "contract"."cost_amount" is '成本 — standard cost of the goods, in the contract currency';`,
    );
    this.addSql(
      `comment on column "contract"."margin_percent" is '毛利率 — margin on the contract amount without tax, in percent';`,
    );
    this.addSql(
      `comment on column "contract"."product_specification" is '产品规格条款 — clause on the specification';`,
    );
    this.addSql(`comment on column "contract"."quality_standard" is '质量标准条款 — clause on the quality standard';`);
    this.addSql(
      `comment on column "contract"."rights_and_duties" is '权利义务条款 — clause on rights and duties of both sides';`,
    );
    this.addSql(
      `comment on column "contract"."after_sales_service" is '售后服务条款 — clause on after-sales service';`,
    );
    this.addSql(`comment on column "contract"."breach_liability" is '违约责任条款 — clause on liability for breach';`);
    this.addSql(
      `comment on column "contract"."third_party_inspection" is '第三方检验 — third-party inspection is agreed: goods are released only with its passed report';`,
    );
    this.addSql(
      `comment on column "contract"."service_agreed" is '约定现场服务 — installation or other field service is part of the contract';`,
    );
    this.addSql(
      `comment on column "contract"."warranty_months" is '质保月数 — months of warranty; empty when none is agreed';`,
    );
    this.addSql(`comment on column "contract"."warranty_from" is '质保起算 — what the warranty counts from';`);
    this.addSql(
      `comment on column "contract"."invoice_policy" is '开票条件 — invoiced by the terms of the contract instead of the company’s policy, approved by the deputy GM for finance';`,
    );
    this.addSql(
      `comment on column "contract"."text_checked_by_id" is '文本核对人 — second person who checked the final text';`,
    );
    this.addSql(`comment on column "contract"."text_checked_at" is '文本核对时间 — when the final text was checked';`);
    this.addSql(
      `comment on column "contract"."checklist_by_id" is '签前检查人 — who went through the checklist before signing';`,
    );
    this.addSql(
      `comment on column "contract"."checklist_at" is '签前检查时间 — when the checklist before signing was gone through';`,
    );
    this.addSql(
      `comment on column "contract"."checklist_note" is '签前检查说明 — how the customer’s needs are covered';`,
    );
    this.addSql(
      `comment on column "contract"."review_after_signing" is '签后评审 — the departments’ review after signing; while it is not passed nothing is ordered or produced';`,
    );
    this.addSql(
      `comment on column "contract"."revision" is '版本号 — 1 as signed first, one more with every amendment in force';`,
    );
    this.addSql(
      `comment on column "contract"."amending" is '变更中 — an amendment is under way; the signed version stays in force meanwhile';`,
    );
    this.addSql(`comment on column "contract"."submitted_at" is '送审时间 — when it was submitted for review';`);
    this.addSql(`comment on column "contract"."countersigned_on" is '会签日 — day of the last countersignature';`);
    this.addSql(`comment on column "contract"."sealed_on" is '用印日 — day it was sealed';`);
    this.addSql(`comment on column "contract"."signed_on" is '签订日 — day both sides signed';`);
    this.addSql(`comment on column "contract"."shipped_on" is '发货完成日 — day the last goods left';`);
    this.addSql(`comment on column "contract"."accepted_on" is '验收日 — day the customer accepted the work on site';`);
    this.addSql(
      `comment on column "contract"."warranty_ends_on" is '质保期满日 — last day of the warranty, known once it has begun';`,
    );
    this.addSql(`comment on column "contract"."fulfilled_on" is '履行完毕日 — day the last money came in';`);
    this.addSql(`comment on column "contract"."terminated_reason" is '终止理由 — why it was terminated';`);
    this.addSql(`comment on column "contract"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "contract"."shipped_amount" is '已发货金额 — value of the goods shipped';`);
    this.addSql(`comment on column "contract"."signed_for_amount" is '已签收金额 — value of the goods signed for';`);
    this.addSql(
      `comment on column "contract"."invoiced_amount" is '已开票金额 — tax invoices issued less those reversed';`,
    );
    this.addSql(`comment on column "contract"."collected_amount" is '已收款金额 — receipts allocated to it';`);
    this.addSql(`comment on column "contract"."order_progress" is '下单进度 — ordered: none, part, full or over';`);
    this.addSql(`comment on column "contract"."shipment_progress" is '发货进度 — shipped: none, part, full or over';`);
    this.addSql(
      `comment on column "contract"."sign_off_progress" is '签收进度 — signed for: none, part, full or over';`,
    );
    this.addSql(`comment on column "contract"."invoice_progress" is '开票进度 — invoiced: none, part, full or over';`);
    this.addSql(
      `comment on column "contract"."collection_progress" is '收款进度 — collected: none, part, full or over';`,
    );
    this.addSql(
      `comment on column "contract"."outstanding_amount" is '未收款金额 — contract amount not yet collected';`,
    );
    this.addSql(
      `comment on column "contract"."to_collect_amount" is '已开票未收 — invoiced and not yet collected: the collection list is where it is above 0';`,
    );
    this.addSql(
      `comment on column "contract"."shipped_late" is '延迟发货 — shipped after the promised date; empty while not shipped';`,
    );
    this.addSql(`comment on column "contract"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "contract_external_id_index" on "contract" ("external_id");`);
    this.addSql(`alter table "contract" add constraint "contract_number_unique" unique ("number");`);
    this.addSql(`alter table "contract" add constraint "contract_application_id_unique" unique ("application_id");`);
    this.addSql(
      `alter table "contract" add constraint "contract_warranty_months" check (warranty_months between 0 and 240);`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED', 'TERMINATED'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_kind_check" check ("kind" in ('DOMESTIC', 'EXPORT'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_payment_method_check" check ("payment_method" in ('TT', 'LC', 'DP', 'DA', 'OA', 'CASH'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_trade_term_check" check ("trade_term" in ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_text_basis_check" check ("text_basis" in ('STANDARD', 'CUSTOMER'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_warranty_from_check" check ("warranty_from" in ('SHIPMENT', 'SIGN_OFF', 'ACCEPTANCE'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_invoice_policy_check" check ("invoice_policy" in ('CONTRACT_TERMS'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_review_after_signing_check" check ("review_after_signing" in ('NOT_REQUIRED', 'PENDING', 'RUNNING', 'REFUSED', 'PASSED'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_order_progress_check" check ("order_progress" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_shipment_progress_check" check ("shipment_progress" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_sign_off_progress_check" check ("sign_off_progress" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_invoice_progress_check" check ("invoice_progress" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_collection_progress_check" check ("collection_progress" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );

    this.addSql(
      `create table "sales_order" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "contract_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "prepared_by_id" uuid null, "channel" text not null default 'OTHER', "customer_reference" varchar(80) null, "currency" varchar(3) not null default 'CNY', "amount" numeric(20,4) not null default '0', "received_at" timestamptz null, "ack_due_at" timestamptz null, "acknowledged_at" timestamptz null, "acknowledgement" text not null default 'WAITING', "merchandiser_id" uuid null, "requirements" varchar(2000) null, "close_tracking" boolean not null default false, "delivery_on" date null, "payment_method" text null, "differences" jsonb null, "checked_at" timestamptz null, "review_round" int not null default 0, "confirmed_at" timestamptz null, "confirmed_on" date null, "confirmation_number" varchar(40) null, "production_started_on" date null, "expected_finish_on" date null, "ready_on" date null, "open_problems" int not null default 0, "cancellation_cost" numeric(20,4) null, "cancelled_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "sales_order"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "sales_order"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "sales_order"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "sales_order"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "sales_order"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "sales_order"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "sales_order"."status" is '状态 — checked against the contract, reviewed by the departments, confirmed, made, shipped, delivered, closed';`,
    );
    this.addSql(`comment on column "sales_order"."number" is '订单号 — number of the order';`);
    this.addSql(`comment on column "sales_order"."contract_id" is '合同 — the contract it is ordered under';`);
    this.addSql(`comment on column "sales_order"."customer_id" is '客户 — customer of the contract';`);
    this.addSql(`comment on column "sales_order"."owner_id" is '业务员 — salesperson';`);
    this.addSql(`comment on column "sales_order"."prepared_by_id" is '录入人 — who entered it';`);
    this.addSql(`comment on column "sales_order"."channel" is '渠道 — where the order came from';`);
    this.addSql(`comment on column "sales_order"."customer_reference" is '客户订单号 — number the customer gave it';`);
    this.addSql(`comment on column "sales_order"."currency" is '币种 — currency of its prices (ISO 4217)';`);
    this.addSql(`comment on column "sales_order"."amount" is '订单金额 — sum of the rounded lines';`);
    this.addSql(
      `comment on column "sales_order"."received_at" is '收单时间 — when the order came in; now when not given';`,
    );
    this.addSql(
      `comment on column "sales_order"."ack_due_at" is '回执期限 — by when its receipt is acknowledged to the customer';`,
    );
    this.addSql(`comment on column "sales_order"."acknowledged_at" is '回执时间 — when its receipt was acknowledged';`);
    this.addSql(`comment on column "sales_order"."acknowledgement" is '回执情况 — waiting, in time or late';`);
    this.addSql(
      `comment on column "sales_order"."merchandiser_id" is '跟单员 — main contact of the customer for this order';`,
    );
    this.addSql(
      `comment on column "sales_order"."requirements" is '客户要求 — technical, quality and packing demands of the customer';`,
    );
    this.addSql(
      `comment on column "sales_order"."close_tracking" is '重点跟踪 — key customer or special contract: progress is asked for more often, the contract administrator follows';`,
    );
    this.addSql(`comment on column "sales_order"."delivery_on" is '交货期 — delivery date asked for';`);
    this.addSql(`comment on column "sales_order"."payment_method" is '收款方式 — how it is to be paid';`);
    this.addSql(
      `comment on column "sales_order"."differences" is '差异 — every difference from the contract: line, field, both values';`,
    );
    this.addSql(
      `comment on column "sales_order"."checked_at" is '核对时间 — when it was checked against the contract';`,
    );
    this.addSql(
      `comment on column "sales_order"."review_round" is '评审轮次 — how often the departments were called in';`,
    );
    this.addSql(`comment on column "sales_order"."confirmed_at" is '确认时间 — when it was accepted';`);
    this.addSql(
      `comment on column "sales_order"."confirmed_on" is '书面确认日 — day of the written confirmation to the customer';`,
    );
    this.addSql(
      `comment on column "sales_order"."confirmation_number" is '确认书号 — number of the written confirmation';`,
    );
    this.addSql(`comment on column "sales_order"."production_started_on" is '开工日 — day production began';`);
    this.addSql(
      `comment on column "sales_order"."expected_finish_on" is '预计完工日 — when production expects to be done';`,
    );
    this.addSql(`comment on column "sales_order"."ready_on" is '备货完成日 — day everything was ready';`);
    this.addSql(
      `comment on column "sales_order"."open_problems" is '未关闭生产问题数 — problems of its production that are not closed';`,
    );
    this.addSql(
      `comment on column "sales_order"."cancellation_cost" is '取消损失 — cost left behind by a cancellation after production began';`,
    );
    this.addSql(`comment on column "sales_order"."cancelled_reason" is '取消理由 — why it was cancelled';`);
    this.addSql(`comment on column "sales_order"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "sales_order_external_id_index" on "sales_order" ("external_id");`);
    this.addSql(`alter table "sales_order" add constraint "sales_order_number_unique" unique ("number");`);
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_confirmation_number_unique" unique ("confirmation_number");`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_status_check" check ("status" in ('DRAFT', 'CHECKED', 'MISMATCH', 'IN_REVIEW', 'ISSUES_OPEN', 'PASSED', 'CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED', 'DELIVERED', 'CLOSED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_channel_check" check ("channel" in ('EXHIBITION', 'E_COMMERCE', 'OTHER'));`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_acknowledgement_check" check ("acknowledgement" in ('WAITING', 'ON_TIME', 'LATE'));`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_payment_method_check" check ("payment_method" in ('TT', 'LC', 'DP', 'DA', 'OA', 'CASH'));`,
    );

    this.addSql(
      `create table "third_party_report" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'ORDERED', "number" varchar(40) not null, "order_id" uuid not null, "body" varchar(200) not null, "standards" varchar(1000) null, "ordered_on" date null, "ordered_by_id" uuid null, "report_number" varchar(80) null, "reported_on" date null, "finding" varchar(1000) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "third_party_report"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "third_party_report"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "third_party_report"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "third_party_report"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "third_party_report"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "third_party_report"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "third_party_report"."status" is '状态 — ordered, then passed or failed by the report';`,
    );
    this.addSql(`comment on column "third_party_report"."number" is '委托单号 — number of the assignment';`);
    this.addSql(`comment on column "third_party_report"."order_id" is '订单 — the order whose goods are inspected';`);
    this.addSql(`comment on column "third_party_report"."body" is '检验机构 — inspection body';`);
    this.addSql(
      `comment on column "third_party_report"."standards" is '检验依据 — standards and rules it inspects by';`,
    );
    this.addSql(`comment on column "third_party_report"."ordered_on" is '委托日 — day it was ordered';`);
    this.addSql(`comment on column "third_party_report"."ordered_by_id" is '委托人 — merchandiser who ordered it';`);
    this.addSql(
      `comment on column "third_party_report"."report_number" is '报告号 — number the body gave its report';`,
    );
    this.addSql(`comment on column "third_party_report"."reported_on" is '报告日 — day of the report';`);
    this.addSql(`comment on column "third_party_report"."finding" is '结论 — what the report says';`);
    this.addSql(`comment on column "third_party_report"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "third_party_report_external_id_index" on "third_party_report" ("external_id");`);
    this.addSql(
      `alter table "third_party_report" add constraint "third_party_report_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "third_party_report" add constraint "third_party_report_status_check" check ("status" in ('ORDERED', 'PASSED', 'FAILED'));`,
    );

    this.addSql(
      `create table "order_review" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'RUNNING', "order_id" uuid not null, "round" int not null, "reason" varchar(500) null, "reviewed" jsonb not null, "started_at" timestamptz not null, "due_at" timestamptz not null, "ended_at" timestamptz null, "told_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "order_review"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "order_review"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "order_review"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "order_review"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "order_review"."status" is '状态 — running, or how it ended';`);
    this.addSql(`comment on column "order_review"."order_id" is '订单 — the order reviewed';`);
    this.addSql(
      `comment on column "order_review"."round" is '轮次 — first review is 1; a repetition asks only for what changed';`,
    );
    this.addSql(
      `comment on column "order_review"."reason" is '重审理由 — why it is repeated, what was agreed with the customer';`,
    );
    this.addSql(`comment on column "order_review"."reviewed" is '评审内容 — the order as the departments saw it';`);
    this.addSql(`comment on column "order_review"."started_at" is '开始时间 — when the departments were called in';`);
    this.addSql(`comment on column "order_review"."due_at" is '答复期限 — by when they answer';`);
    this.addSql(`comment on column "order_review"."ended_at" is '结束时间 — when the last answer was in';`);
    this.addSql(`comment on column "order_review"."told_on" is '告知客户日 — day the customer was told the result';`);
    this.addSql(
      `alter table "order_review" add constraint "order_review_order_id_round_unique" unique ("order_id", "round");`,
    );
    this.addSql(
      `alter table "order_review" add constraint "order_review_status_check" check ("status" in ('RUNNING', 'PASSED', 'FAILED', 'STOPPED'));`,
    );

    this.addSql(
      `create table "order_review_answer" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "review_id" uuid not null, "order_id" uuid not null, "point" text not null, "department" text not null, "answer" text null, "comment" varchar(500) null, "answered_by_id" uuid null, "on_behalf_of_id" uuid null, "answered_at" timestamptz null, "late" boolean not null default false, "accepted_by_id" uuid null, "accepted_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "order_review_answer"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "order_review_answer"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "order_review_answer"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "order_review_answer"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "order_review_answer"."review_id" is '评审 — the round it belongs to';`);
    this.addSql(`comment on column "order_review_answer"."order_id" is '订单 — the order reviewed';`);
    this.addSql(`comment on column "order_review_answer"."point" is '要点 — what is asked';`);
    this.addSql(`comment on column "order_review_answer"."department" is '部门 — the department that answers';`);
    this.addSql(
      `comment on column "order_review_answer"."answer" is '答复 — yes, no, or on a condition; empty while it is waited for';`,
    );
    this.addSql(`comment on column "order_review_answer"."comment" is '说明 — the condition, or why not';`);
    this.addSql(`comment on column "order_review_answer"."answered_by_id" is '答复人 — who answered';`);
    this.addSql(
      `comment on column "order_review_answer"."on_behalf_of_id" is '代理 — the absent person a deputy answered for';`,
    );
    this.addSql(`comment on column "order_review_answer"."answered_at" is '答复时间 — when';`);
    this.addSql(`comment on column "order_review_answer"."late" is '迟复 — not answered in the set time';`);
    this.addSql(
      `comment on column "order_review_answer"."accepted_by_id" is '条件接受人 — who accepted the condition for sales';`,
    );
    this.addSql(
      `comment on column "order_review_answer"."accepted_at" is '条件接受时间 — when the condition was accepted';`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_review_id_point_department_unique" unique ("review_id", "point", "department");`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_point_check" check ("point" in ('PRODUCTION_FEASIBLE', 'TECHNICAL_DEMANDS', 'QUALITY_STANDARD', 'DELIVERY_DATE', 'LOGISTICS_FEASIBLE', 'OTHER'));`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_department_check" check ("department" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_answer_check" check ("answer" in ('YES', 'NO', 'CONDITION'));`,
    );

    this.addSql(
      `create table "order_notice" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "order_id" uuid not null, "kind" text not null, "told_on" date not null, "contact" varchar(120) null, "channel" text not null default 'EMAIL', "content" varchar(2000) not null, "told_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "order_notice"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "order_notice"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "order_notice"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "order_notice"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "order_notice"."order_id" is '订单 — the order it is about';`);
    this.addSql(
      `comment on column "order_notice"."kind" is '类别 — receipt, review result, confirmation, progress, delay, change';`,
    );
    this.addSql(`comment on column "order_notice"."told_on" is '告知日 — day the customer was told';`);
    this.addSql(`comment on column "order_notice"."contact" is '客户联系人 — who was told at the customer';`);
    this.addSql(`comment on column "order_notice"."channel" is '方式 — how';`);
    this.addSql(`comment on column "order_notice"."content" is '内容 — what was said';`);
    this.addSql(`comment on column "order_notice"."told_by_id" is '告知人 — who told it';`);
    this.addSql(
      `alter table "order_notice" add constraint "order_notice_kind_check" check ("kind" in ('ACKNOWLEDGEMENT', 'REVIEW_RESULT', 'CONFIRMATION', 'PROGRESS', 'DELAY', 'CHANGE', 'OTHER'));`,
    );
    this.addSql(
      `alter table "order_notice" add constraint "order_notice_channel_check" check ("channel" in ('EMAIL', 'PHONE', 'LETTER', 'MEETING', 'OTHER'));`,
    );

    this.addSql(
      `create table "order_negotiation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "order_id" uuid not null, "talked_on" date not null, "contact" varchar(120) null, "content" varchar(2000) not null, "outcome" text null, "recorded_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "order_negotiation"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "order_negotiation"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "order_negotiation"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "order_negotiation"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "order_negotiation"."order_id" is '订单 — the order negotiated';`);
    this.addSql(`comment on column "order_negotiation"."talked_on" is '协商日 — day of the talk';`);
    this.addSql(`comment on column "order_negotiation"."contact" is '客户联系人 — who spoke for the customer';`);
    this.addSql(
      `comment on column "order_negotiation"."content" is '协商内容 — what was said about the differences or issues';`,
    );
    this.addSql(
      `comment on column "order_negotiation"."outcome" is '结果 — order corrected, contract amended, or order rejected; empty while it goes on';`,
    );
    this.addSql(`comment on column "order_negotiation"."recorded_by_id" is '记录人 — who wrote it down';`);
    this.addSql(
      `alter table "order_negotiation" add constraint "order_negotiation_outcome_check" check ("outcome" in ('CORRECTED', 'CONTRACT_AMENDED', 'REJECTED'));`,
    );

    this.addSql(
      `create table "order_message" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "order_id" uuid not null, "author_id" uuid not null, "to" text null, "content" varchar(2000) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "order_message"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "order_message"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "order_message"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "order_message"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "order_message"."order_id" is '订单 — the order it is about';`);
    this.addSql(`comment on column "order_message"."author_id" is '留言人 — who wrote it';`);
    this.addSql(
      `comment on column "order_message"."to" is '致 — the department or role that is asked; empty when everybody is told';`,
    );
    this.addSql(`comment on column "order_message"."content" is '内容 — what is said';`);
    this.addSql(
      `alter table "order_message" add constraint "order_message_to_check" check ("to" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`,
    );

    this.addSql(
      `create table "order_change" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "order_id" uuid not null, "changed_on" date not null, "state" varchar(20) not null, "reason" varchar(500) not null, "before" jsonb not null, "after" jsonb not null, "changed_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "order_change"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "order_change"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "order_change"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "order_change"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "order_change"."order_id" is '订单 — the order changed';`);
    this.addSql(`comment on column "order_change"."changed_on" is '变更日 — day of the change';`);
    this.addSql(`comment on column "order_change"."state" is '变更时状态 — state of the order when it was changed';`);
    this.addSql(`comment on column "order_change"."reason" is '理由 — why';`);
    this.addSql(`comment on column "order_change"."before" is '变更前 — the order before';`);
    this.addSql(`comment on column "order_change"."after" is '变更后 — the order after';`);
    this.addSql(`comment on column "order_change"."changed_by_id" is '变更人 — who';`);

    this.addSql(
      `create table "review_condition" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "contract_id" uuid not null, "role" text not null, "condition" varchar(500) not null, "raised_by_id" uuid not null, "answer" varchar(1000) null, "answered_by_id" uuid null, "answered_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "review_condition"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "review_condition"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "review_condition"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "review_condition"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "review_condition"."status" is '状态 — open until answered; lapsed when the review begins anew';`,
    );
    this.addSql(`comment on column "review_condition"."contract_id" is '合同 — the contract under review';`);
    this.addSql(
      `comment on column "review_condition"."role" is '评审角色 — the department that agrees on this condition';`,
    );
    this.addSql(`comment on column "review_condition"."condition" is '条件 — on what it agrees';`);
    this.addSql(`comment on column "review_condition"."raised_by_id" is '提出人 — who agreed on it';`);
    this.addSql(`comment on column "review_condition"."answer" is '落实情况 — how it has been met';`);
    this.addSql(`comment on column "review_condition"."answered_by_id" is '落实人 — who met it';`);
    this.addSql(`comment on column "review_condition"."answered_at" is '落实时间 — when it was answered';`);
    this.addSql(
      `alter table "review_condition" add constraint "review_condition_status_check" check ("status" in ('OPEN', 'ANSWERED', 'LAPSED'));`,
    );
    this.addSql(
      `alter table "review_condition" add constraint "review_condition_role_check" check ("role" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`,
    );

    this.addSql(
      `create table "production_notice" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "order_id" uuid not null, "contract_id" uuid null, "customer_id" uuid null, "prepared_by_id" uuid null, "technical_agreement" varchar(120) null, "packing_demands" varchar(1000) null, "required_on" date null, "approved_on" date null, "rejected_reason" varchar(500) null, "withdrawn_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "production_notice"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_notice"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_notice"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "production_notice"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "production_notice"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "production_notice"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "production_notice"."status" is '状态 — signed by the deputy general manager for sales, in plan, done';`,
    );
    this.addSql(
      `comment on column "production_notice"."number" is '生产通知单号 — number; a draft carries a draft number until it is submitted';`,
    );
    this.addSql(`comment on column "production_notice"."order_id" is '订单 — the order to be made';`);
    this.addSql(`comment on column "production_notice"."contract_id" is '合同 — contract of the order';`);
    this.addSql(`comment on column "production_notice"."customer_id" is '客户 — customer of the order';`);
    this.addSql(
      `comment on column "production_notice"."prepared_by_id" is '编制人 — planner who drew it up; may not sign it';`,
    );
    this.addSql(
      `comment on column "production_notice"."technical_agreement" is '技术协议版本 — version of the technical agreement it is made by';`,
    );
    this.addSql(`comment on column "production_notice"."packing_demands" is '包装要求 — how the goods are packed';`);
    this.addSql(
      `comment on column "production_notice"."required_on" is '要求完工日 — day the goods are wanted; the promised date when not given';`,
    );
    this.addSql(`comment on column "production_notice"."approved_on" is '签发日 — day it was signed';`);
    this.addSql(`comment on column "production_notice"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "production_notice"."withdrawn_reason" is '撤销理由 — why it was revoked';`);
    this.addSql(`comment on column "production_notice"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "production_notice_external_id_index" on "production_notice" ("external_id");`);
    this.addSql(`create index "production_notice_status_index" on "production_notice" ("status");`);
    this.addSql(`alter table "production_notice" add constraint "production_notice_number_unique" unique ("number");`);
    this.addSql(
      `alter table "production_notice" add constraint "production_notice_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'IN_PLAN', 'DONE', 'WITHDRAWN'));`,
    );

    this.addSql(
      `create table "production_task" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "notice_id" uuid not null, "order_id" uuid not null, "kind" text not null, "department" text not null, "responsible_id" uuid null, "due_on" date null, "done_on" date null, "done_by_id" uuid null, "remark" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "production_task"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_task"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_task"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "production_task"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "production_task"."status" is '状态 — open until its department has done it';`);
    this.addSql(`comment on column "production_task"."notice_id" is '生产通知单 — the notice it carries out';`);
    this.addSql(`comment on column "production_task"."order_id" is '订单 — the order made';`);
    this.addSql(`comment on column "production_task"."kind" is '类别 — design, material issue (投料), making';`);
    this.addSql(`comment on column "production_task"."department" is '部门 — the department that does it';`);
    this.addSql(`comment on column "production_task"."responsible_id" is '责任人 — the person who does it';`);
    this.addSql(`comment on column "production_task"."due_on" is '完成期限 — by when';`);
    this.addSql(`comment on column "production_task"."done_on" is '完成日 — when it was done';`);
    this.addSql(`comment on column "production_task"."done_by_id" is '完成人 — who did it';`);
    this.addSql(`comment on column "production_task"."remark" is '说明 — what was done';`);
    this.addSql(
      `alter table "production_task" add constraint "production_task_status_check" check ("status" in ('OPEN', 'DONE', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_kind_check" check ("kind" in ('DESIGN', 'MATERIAL_ISSUE', 'MAKING'));`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_department_check" check ("department" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`,
    );

    this.addSql(
      `create table "production_plan" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "revision" int not null default 1, "order_id" uuid not null, "notice_id" uuid null, "replaces_id" uuid null, "replan_cause" text null, "replan_reason" varchar(500) null, "prepared_by_id" uuid null, "buffer_days" int null, "promised_on" date null, "computed_finish_on" date null, "conflicts" jsonb null, "late_accepted_by_id" uuid null, "late_accepted_finish_on" date null, "late_reason" varchar(500) null, "released_on" date null, "percent_done" numeric(9,4) not null default '0', "expected_finish_on" date null, "progress_due_on" date null, "alerted_finish_on" date null, "completed_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "production_plan"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_plan"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_plan"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "production_plan"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "production_plan"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "production_plan"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "production_plan"."status" is '状态 — released, in progress, delayed, completed, or replaced by a later version';`,
    );
    this.addSql(`comment on column "production_plan"."number" is '生产计划号 — number; the same for all versions';`);
    this.addSql(`comment on column "production_plan"."revision" is '版本号 — version of the plan, from 1';`);
    this.addSql(`comment on column "production_plan"."order_id" is '订单 — the order made';`);
    this.addSql(
      `comment on column "production_plan"."notice_id" is '生产通知单 — the notice it carries out; empty where none is required';`,
    );
    this.addSql(`comment on column "production_plan"."replaces_id" is '前一版本 — the version it replaces';`);
    this.addSql(
      `comment on column "production_plan"."replan_cause" is '重排原因 — delay, accident, changed order, customer';`,
    );
    this.addSql(`comment on column "production_plan"."replan_reason" is '重排理由 — why this version was made';`);
    this.addSql(`comment on column "production_plan"."prepared_by_id" is '编制人 — who planned it';`);
    this.addSql(
      `comment on column "production_plan"."buffer_days" is '缓冲天数 — days kept in hand after the last operation; as the policy says when not given';`,
    );
    this.addSql(`comment on column "production_plan"."promised_on" is '承诺交期 — the delivery date promised';`);
    this.addSql(
      `comment on column "production_plan"."computed_finish_on" is '计划完工日 — last operation and buffer';`,
    );
    this.addSql(
      `comment on column "production_plan"."conflicts" is '冲突提示 — people and equipment that other plans want at the same time';`,
    );
    this.addSql(
      `comment on column "production_plan"."late_accepted_by_id" is '延期接受人 — who accepted for sales that it finishes late';`,
    );
    this.addSql(
      `comment on column "production_plan"."late_accepted_finish_on" is '接受的完工日 — the late finish that was accepted';`,
    );
    this.addSql(
      `comment on column "production_plan"."late_reason" is '延期说明 — what was agreed about the late finish';`,
    );
    this.addSql(`comment on column "production_plan"."released_on" is '下达日 — day it was released';`);
    this.addSql(`comment on column "production_plan"."percent_done" is '完成百分比 — how far production is';`);
    this.addSql(
      `comment on column "production_plan"."expected_finish_on" is '预计完工日 — when production now expects to be done';`,
    );
    this.addSql(
      `comment on column "production_plan"."progress_due_on" is '下次填报日 — day the next progress entry is due; past: it is missing';`,
    );
    this.addSql(
      `comment on column "production_plan"."alerted_finish_on" is '已预警完工日 — the late finish sales was last alerted of';`,
    );
    this.addSql(`comment on column "production_plan"."completed_on" is '完工日 — day everything was made';`);
    this.addSql(`create index "production_plan_external_id_index" on "production_plan" ("external_id");`);
    this.addSql(`create index "production_plan_status_index" on "production_plan" ("status");`);
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_number_revision_unique" unique ("number", "revision");`,
    );
    this.addSql(
      `create unique index "production_plan_in_force" on "production_plan" ("notice_id") where status in ('RELEASED', 'IN_PROGRESS', 'DELAYED');`,
    );
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_status_check" check ("status" in ('DRAFT', 'RELEASED', 'IN_PROGRESS', 'DELAYED', 'COMPLETED', 'REPLANNED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_replan_cause_check" check ("replan_cause" in ('DELAY', 'ACCIDENT', 'ORDER_CHANGED', 'CUSTOMER', 'OTHER'));`,
    );

    this.addSql(
      `create table "production_step" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "plan_id" uuid not null, "position" int not null default 0, "operation" varchar(120) not null, "starts_on" date null, "finishes_on" date null, "responsible_id" uuid null, "materials" varchar(500) null, "equipment" varchar(200) null, "done_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "production_step"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_step"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_step"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "production_step"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "production_step"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "production_step"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "production_step"."plan_id" is '生产计划 — the plan it is a step of';`);
    this.addSql(`comment on column "production_step"."position" is '工序号 — order of the operation';`);
    this.addSql(`comment on column "production_step"."operation" is '工序 — what is done';`);
    this.addSql(`comment on column "production_step"."starts_on" is '开始日 — first day';`);
    this.addSql(`comment on column "production_step"."finishes_on" is '完成日 — last day';`);
    this.addSql(`comment on column "production_step"."responsible_id" is '责任人 — who answers for it';`);
    this.addSql(`comment on column "production_step"."materials" is '材料 — materials needed';`);
    this.addSql(`comment on column "production_step"."equipment" is '设备 — equipment used';`);
    this.addSql(`comment on column "production_step"."done_on" is '实际完成日 — day it was done';`);
    this.addSql(`create index "production_step_external_id_index" on "production_step" ("external_id");`);

    this.addSql(
      `create table "production_progress" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "plan_id" uuid not null, "order_id" uuid not null, "reported_on" date not null, "percent_done" numeric(9,4) not null, "quantities" jsonb null, "problem" varchar(1000) null, "expected_finish_on" date null, "slip_days" int not null default 0, "late" boolean not null default false, "reported_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "production_progress"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_progress"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_progress"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "production_progress"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "production_progress"."plan_id" is '生产计划 — the plan it reports on';`);
    this.addSql(`comment on column "production_progress"."order_id" is '订单 — the order made';`);
    this.addSql(`comment on column "production_progress"."reported_on" is '填报日 — day of the entry';`);
    this.addSql(`comment on column "production_progress"."percent_done" is '完成百分比 — how far production is';`);
    this.addSql(
      `comment on column "production_progress"."quantities" is '完成数量 — quantity done so far of each line reported';`,
    );
    this.addSql(`comment on column "production_progress"."problem" is '问题 — what stands in the way';`);
    this.addSql(
      `comment on column "production_progress"."expected_finish_on" is '预计完工日 — when production expects to be done';`,
    );
    this.addSql(
      `comment on column "production_progress"."slip_days" is '延误天数 — days the expected finish is beyond the promised date';`,
    );
    this.addSql(`comment on column "production_progress"."late" is '迟报 — entered after the day it was due';`);
    this.addSql(`comment on column "production_progress"."reported_by_id" is '填报人 — who reported';`);

    this.addSql(
      `create table "production_problem" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "order_id" uuid not null, "plan_id" uuid null, "found_on" date null, "problem" varchar(1000) not null, "cause" varchar(1000) null, "action" varchar(1000) null, "found_by_id" uuid null, "closed_on" date null, "closed_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "production_problem"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_problem"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_problem"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "production_problem"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "production_problem"."status" is '状态 — open until cause and action are known and it is closed';`,
    );
    this.addSql(`comment on column "production_problem"."order_id" is '订单 — the order concerned';`);
    this.addSql(`comment on column "production_problem"."plan_id" is '生产计划 — the plan concerned';`);
    this.addSql(
      `comment on column "production_problem"."found_on" is '发现日 — day it was found; today when not given';`,
    );
    this.addSql(`comment on column "production_problem"."problem" is '问题 — what was found';`);
    this.addSql(`comment on column "production_problem"."cause" is '原因 — why it happened';`);
    this.addSql(`comment on column "production_problem"."action" is '措施 — what is done about it';`);
    this.addSql(`comment on column "production_problem"."found_by_id" is '发现人 — who found it';`);
    this.addSql(`comment on column "production_problem"."closed_on" is '关闭日 — day it was closed';`);
    this.addSql(`comment on column "production_problem"."closed_by_id" is '关闭人 — who closed it';`);
    this.addSql(`create index "production_problem_status_index" on "production_problem" ("status");`);
    this.addSql(
      `alter table "production_problem" add constraint "production_problem_status_check" check ("status" in ('OPEN', 'CLOSED'));`,
    );

    this.addSql(
      `create table "payment_schedule_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "contract_id" uuid not null, "position" int not null default 0, "status" text not null default 'NOT_DUE', "kind" text not null, "percent" numeric(9,4) null, "amount" numeric(20,4) not null default '0', "trigger" text not null, "days" int not null default 0, "due_on" date null, "received_amount" numeric(20,4) not null default '0', "waived_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "payment_schedule_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "payment_schedule_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "payment_schedule_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "payment_schedule_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "payment_schedule_line"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "payment_schedule_line"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "payment_schedule_line"."contract_id" is '合同 — the contract it is an instalment of';`,
    );
    this.addSql(`comment on column "payment_schedule_line"."position" is '序号 — order of the instalment';`);
    this.addSql(
      `comment on column "payment_schedule_line"."status" is '状态 — not due, due, partly received, received, overdue or waived';`,
    );
    this.addSql(`comment on column "payment_schedule_line"."kind" is '款项类别 — what the money is for';`);
    this.addSql(
      `comment on column "payment_schedule_line"."percent" is '比例 — share of the contract amount, in percent';`,
    );
    this.addSql(`comment on column "payment_schedule_line"."amount" is '金额 — amount of the instalment';`);
    this.addSql(`comment on column "payment_schedule_line"."trigger" is '触发事件 — what makes it due';`);
    this.addSql(`comment on column "payment_schedule_line"."days" is '天数 — days after the event';`);
    this.addSql(`comment on column "payment_schedule_line"."due_on" is '到期日 — known once the event has happened';`);
    this.addSql(
      `comment on column "payment_schedule_line"."received_amount" is '已收金额 — receipts allocated to it';`,
    );
    this.addSql(`comment on column "payment_schedule_line"."waived_reason" is '免收理由 — why it was waived';`);
    this.addSql(`create index "payment_schedule_line_external_id_index" on "payment_schedule_line" ("external_id");`);
    this.addSql(
      `alter table "payment_schedule_line" add constraint "payment_schedule_line_received" check (received_amount >= 0 and received_amount <= amount);`,
    );
    this.addSql(
      `alter table "payment_schedule_line" add constraint "payment_schedule_line_status_check" check ("status" in ('NOT_DUE', 'DUE', 'PARTLY_RECEIVED', 'RECEIVED', 'OVERDUE', 'WAIVED'));`,
    );
    this.addSql(
      `alter table "payment_schedule_line" add constraint "payment_schedule_line_kind_check" check ("kind" in ('ADVANCE', 'BEFORE_SHIPMENT', 'AGAINST_DOCUMENTS', 'ON_ACCEPTANCE', 'BALANCE', 'RETENTION'));`,
    );
    this.addSql(
      `alter table "payment_schedule_line" add constraint "payment_schedule_line_trigger_check" check ("trigger" in ('SIGNING', 'BEFORE_SHIPMENT', 'SHIPMENT', 'DOCUMENTS', 'SIGN_OFF', 'INVOICE', 'ACCEPTANCE', 'WARRANTY_END'));`,
    );

    this.addSql(
      `create table "receipt" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'RECORDED', "number" varchar(40) not null, "customer_id" uuid not null, "owner_id" uuid not null, "prepared_by_id" uuid null, "confirmed_by_id" uuid null, "currency" varchar(3) not null, "amount" numeric(20,4) not null, "received_on" date not null, "method" text not null default 'TT', "payer" varchar(200) null, "bank_reference" varchar(120) null, "remark" varchar(500) null, "instalment_id" uuid null, "allocated_amount" numeric(20,4) not null default '0', "unallocated_amount" numeric(20,4) generated always as (amount - allocated_amount) stored null, "reversed_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "receipt"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "receipt"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "receipt"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "receipt"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "receipt"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "receipt"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "receipt"."status" is '状态 — recorded by one person of finance, confirmed by another; only a confirmed receipt can be matched';`,
    );
    this.addSql(`comment on column "receipt"."number" is '收款单号 — number of the receipt';`);
    this.addSql(`comment on column "receipt"."customer_id" is '客户 — who paid';`);
    this.addSql(`comment on column "receipt"."owner_id" is '业务员 — salesperson of the customer';`);
    this.addSql(`comment on column "receipt"."prepared_by_id" is '录入人 — who recorded it';`);
    this.addSql(`comment on column "receipt"."confirmed_by_id" is '确认人 — who confirmed it';`);
    this.addSql(`comment on column "receipt"."currency" is '币种 — currency of the money (ISO 4217)';`);
    this.addSql(`comment on column "receipt"."amount" is '金额 — amount received';`);
    this.addSql(`comment on column "receipt"."received_on" is '到账日 — day the money arrived';`);
    this.addSql(`comment on column "receipt"."method" is '方式 — how it was paid';`);
    this.addSql(`comment on column "receipt"."payer" is '付款人 — payer as the bank names it';`);
    this.addSql(`comment on column "receipt"."bank_reference" is '银行流水号 — reference of the bank';`);
    this.addSql(`comment on column "receipt"."remark" is '备注 — remarks';`);
    this.addSql(
      `comment on column "receipt"."instalment_id" is '所付款项 — the instalment it was paid for, as the customer or the bank slip names it; matched to it when the receipt is confirmed';`,
    );
    this.addSql(`comment on column "receipt"."allocated_amount" is '已核销金额 — matched to instalments';`);
    this.addSql(`comment on column "receipt"."unallocated_amount" is '未核销金额 — still to be matched';`);
    this.addSql(`comment on column "receipt"."reversed_reason" is '冲销理由 — why it was reversed';`);
    this.addSql(`create index "receipt_external_id_index" on "receipt" ("external_id");`);
    this.addSql(`alter table "receipt" add constraint "receipt_number_unique" unique ("number");`);
    this.addSql(`create index "receipt_unallocated" on "receipt" ("customer_id") where unallocated_amount > 0;`);
    this.addSql(
      `alter table "receipt" add constraint "receipt_allocated" check (allocated_amount >= 0 and allocated_amount <= amount and amount > 0);`,
    );
    this.addSql(
      `alter table "receipt" add constraint "receipt_status_check" check ("status" in ('RECORDED', 'CONFIRMED', 'REVERSED'));`,
    );
    this.addSql(
      `alter table "receipt" add constraint "receipt_method_check" check ("method" in ('TT', 'LC', 'DP', 'DA', 'OA', 'CASH'));`,
    );

    this.addSql(
      `create table "receipt_allocation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "receipt_id" uuid not null, "contract_id" uuid not null, "instalment_id" uuid not null, "amount" numeric(20,4) not null, "allocated_on" date not null, "allocated_by_id" uuid null, "reverses_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "receipt_allocation"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "receipt_allocation"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "receipt_allocation"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "receipt_allocation"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "receipt_allocation"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "receipt_allocation"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "receipt_allocation"."receipt_id" is '收款 — the money';`);
    this.addSql(`comment on column "receipt_allocation"."contract_id" is '合同 — the contract it pays';`);
    this.addSql(`comment on column "receipt_allocation"."instalment_id" is '付款计划行 — the instalment it pays';`);
    this.addSql(
      `comment on column "receipt_allocation"."amount" is '金额 — positive; a correction is a row of its own with the opposite sign';`,
    );
    this.addSql(`comment on column "receipt_allocation"."allocated_on" is '核销日 — day it was matched';`);
    this.addSql(`comment on column "receipt_allocation"."allocated_by_id" is '核销人 — who matched it';`);
    this.addSql(`comment on column "receipt_allocation"."reverses_id" is '冲销 — the allocation this row takes back';`);
    this.addSql(`create index "receipt_allocation_external_id_index" on "receipt_allocation" ("external_id");`);

    this.addSql(
      `create table "legal_question" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "contract_id" uuid not null, "question" varchar(2000) not null, "asked_by_id" uuid null, "answer" varchar(2000) null, "answered_by_id" uuid null, "answered_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "legal_question"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "legal_question"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "legal_question"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "legal_question"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "legal_question"."status" is '状态 — open until legal has answered; while it is open nothing is signed';`,
    );
    this.addSql(`comment on column "legal_question"."contract_id" is '合同 — the contract it is about';`);
    this.addSql(`comment on column "legal_question"."question" is '问题 — what is in doubt';`);
    this.addSql(`comment on column "legal_question"."asked_by_id" is '提问人 — who asks';`);
    this.addSql(`comment on column "legal_question"."answer" is '答复 — what legal says';`);
    this.addSql(`comment on column "legal_question"."answered_by_id" is '答复人 — who answered';`);
    this.addSql(`comment on column "legal_question"."answered_at" is '答复时间 — when it was answered';`);
    this.addSql(
      `alter table "legal_question" add constraint "legal_question_status_check" check ("status" in ('OPEN', 'ANSWERED'));`,
    );

    this.addSql(
      `create table "ledger_difference" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "check_id" uuid not null, "contract_id" uuid not null, "figure" text not null, "sales_amount" numeric(20,4) not null default '0', "finance_amount" numeric(20,4) not null default '0', "difference" numeric(20,4) generated always as (sales_amount - finance_amount) stored null, "sales_currency" varchar(3) not null, "finance_currency" varchar(3) not null, "responsible" text not null, "found_on" date not null, "resolved_on" date null, "waived_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "ledger_difference"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "ledger_difference"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "ledger_difference"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "ledger_difference"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "ledger_difference"."status" is '状态 — open until the ledgers agree or it is waived';`,
    );
    this.addSql(`comment on column "ledger_difference"."check_id" is '月度对账 — the check that found it';`);
    this.addSql(`comment on column "ledger_difference"."contract_id" is '合同 — contract';`);
    this.addSql(`comment on column "ledger_difference"."figure" is '科目 — the figure that differs';`);
    this.addSql(`comment on column "ledger_difference"."sales_amount" is '销售台账数 — as sales operations has it';`);
    this.addSql(`comment on column "ledger_difference"."finance_amount" is '财务台账数 — as finance has it';`);
    this.addSql(`comment on column "ledger_difference"."difference" is '差额 — sales less finance';`);
    this.addSql(
      `comment on column "ledger_difference"."sales_currency" is '销售台账币种 — currency in the ledger of sales (ISO 4217)';`,
    );
    this.addSql(
      `comment on column "ledger_difference"."finance_currency" is '财务台账币种 — currency in the ledger of finance (ISO 4217)';`,
    );
    this.addSql(`comment on column "ledger_difference"."responsible" is '责任岗位 — role that clears it up';`);
    this.addSql(
      `comment on column "ledger_difference"."found_on" is '发现日 — day it was first found: its age counts from here';`,
    );
    this.addSql(`comment on column "ledger_difference"."resolved_on" is '消除日 — day it was gone';`);
    this.addSql(`comment on column "ledger_difference"."waived_reason" is '豁免理由 — why it is let pass';`);
    this.addSql(
      `alter table "ledger_difference" add constraint "ledger_difference_check_id_contract_id_figure_unique" unique ("check_id", "contract_id", "figure");`,
    );
    this.addSql(
      `alter table "ledger_difference" add constraint "ledger_difference_status_check" check ("status" in ('OPEN', 'RESOLVED', 'WAIVED'));`,
    );
    this.addSql(
      `alter table "ledger_difference" add constraint "ledger_difference_figure_check" check ("figure" in ('AMOUNT', 'SHIPPED', 'INVOICED', 'COLLECTED', 'CURRENCY'));`,
    );
    this.addSql(
      `alter table "ledger_difference" add constraint "ledger_difference_responsible_check" check ("responsible" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`,
    );

    this.addSql(
      `create table "invoice" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "kind" text not null default 'PROGRESS', "contract_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "prepared_by_id" uuid null, "currency" varchar(3) not null default 'CNY', "amount" numeric(20,4) not null default '0', "tax_amount" numeric(20,4) not null default '0', "on_account_amount" numeric(20,4) null, "credited_amount" numeric(20,4) not null default '0', "customer_request" varchar(500) null, "title" varchar(200) null, "tax_number" varchar(60) null, "billing_address" varchar(300) null, "bank_account" varchar(200) null, "remark" varchar(500) null, "fiscal_type" text null, "fiscal_number" varchar(40) null, "vouchers_on" date null, "data_entered_on" date null, "issued_on" date null, "issued_by_id" uuid null, "sent_on" date null, "sent_to" varchar(120) null, "send_method" text null, "send_reference" varchar(120) null, "sent_by_id" uuid null, "customer_booked_on" date null, "reverses_id" uuid null, "reversal_reason" varchar(500) null, "rejected_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "invoice"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "invoice"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "invoice"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "invoice"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "invoice"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "invoice"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "invoice"."status" is '状态 — requested by sales, approved by the deputy GM for finance, issued by finance';`,
    );
    this.addSql(
      `comment on column "invoice"."number" is '发票号 — number of the invoice; a request carries a draft number until it is issued';`,
    );
    this.addSql(
      `comment on column "invoice"."kind" is '发票类别 — tax invoice on account, for a part or for the rest; red-letter; proforma and commercial invoices are trade documents outside the 60 % rule';`,
    );
    this.addSql(`comment on column "invoice"."contract_id" is '合同 — the contract it is for';`);
    this.addSql(`comment on column "invoice"."customer_id" is '客户 — customer of the contract';`);
    this.addSql(`comment on column "invoice"."owner_id" is '业务员 — salesperson';`);
    this.addSql(
      `comment on column "invoice"."prepared_by_id" is '申请人 — who requested it; may neither approve nor issue it';`,
    );
    this.addSql(`comment on column "invoice"."currency" is '币种 — currency (ISO 4217)';`);
    this.addSql(`comment on column "invoice"."amount" is '开票金额 — sum of the lines, tax included';`);
    this.addSql(`comment on column "invoice"."tax_amount" is '税额 — VAT contained';`);
    this.addSql(
      `comment on column "invoice"."on_account_amount" is '预开金额 — advance invoice: how much is invoiced on account, tax included; the agreed advance when not given';`,
    );
    this.addSql(`comment on column "invoice"."credited_amount" is '已红冲金额 — taken back by red-letter invoices';`);
    this.addSql(
      `comment on column "invoice"."customer_request" is '客户要求 — what the customer asks for on this invoice';`,
    );
    this.addSql(`comment on column "invoice"."title" is '发票抬头 — name of the customer on the invoice';`);
    this.addSql(`comment on column "invoice"."tax_number" is '税号 — tax number of the customer on the invoice';`);
    this.addSql(
      `comment on column "invoice"."billing_address" is '地址电话 — address and phone of the customer on the invoice';`,
    );
    this.addSql(
      `comment on column "invoice"."bank_account" is '开户行及账号 — bank and account of the customer on the invoice';`,
    );
    this.addSql(`comment on column "invoice"."remark" is '备注 — remarks';`);
    this.addSql(`comment on column "invoice"."fiscal_type" is '税票种类 — special or ordinary VAT invoice';`);
    this.addSql(`comment on column "invoice"."fiscal_number" is '税票号码 — number of the tax authority';`);
    this.addSql(`comment on column "invoice"."vouchers_on" is '凭证收齐日 — day finance had the papers';`);
    this.addSql(`comment on column "invoice"."data_entered_on" is '录入日 — day finance entered the data';`);
    this.addSql(`comment on column "invoice"."issued_on" is '开票日 — day it was issued';`);
    this.addSql(`comment on column "invoice"."issued_by_id" is '开票人 — who issued it';`);
    this.addSql(`comment on column "invoice"."sent_on" is '送达日 — day it was handed to the customer’s finance';`);
    this.addSql(`comment on column "invoice"."sent_to" is '收票人 — who took it at the customer’s finance';`);
    this.addSql(
      `comment on column "invoice"."send_method" is '送达方式 — in person, by courier, by post or electronically';`,
    );
    this.addSql(`comment on column "invoice"."send_reference" is '送达单号 — tracking number or message';`);
    this.addSql(`comment on column "invoice"."sent_by_id" is '送达人 — salesperson who delivered it';`);
    this.addSql(
      `comment on column "invoice"."customer_booked_on" is '客户挂账日 — day the customer’s finance booked it; our own booking has its own date';`,
    );
    this.addSql(
      `comment on column "invoice"."reverses_id" is '红冲对象 — the invoice a red-letter invoice takes back';`,
    );
    this.addSql(
      `comment on column "invoice"."reversal_reason" is '红冲理由 — why a red-letter invoice takes it back';`,
    );
    this.addSql(`comment on column "invoice"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "invoice"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "invoice_external_id_index" on "invoice" ("external_id");`);
    this.addSql(`alter table "invoice" add constraint "invoice_number_unique" unique ("number");`);
    this.addSql(
      `alter table "invoice" add constraint "invoice_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'SENT', 'CUSTOMER_BOOKED', 'REVERSED'));`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_kind_check" check ("kind" in ('ADVANCE', 'PROGRESS', 'FINAL', 'RED_LETTER', 'PROFORMA', 'COMMERCIAL'));`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_fiscal_type_check" check ("fiscal_type" in ('SPECIAL', 'ORDINARY'));`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_send_method_check" check ("send_method" in ('IN_PERSON', 'COURIER', 'POST', 'ELECTRONIC'));`,
    );

    this.addSql(
      `create table "payment_notice" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "number" varchar(40) not null, "invoice_id" uuid not null, "contract_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "currency" varchar(3) not null, "amount" numeric(20,4) not null, "due_on" date not null, "bank" varchar(200) not null, "issued_on" date not null, "issued_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "payment_notice"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "payment_notice"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "payment_notice"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "payment_notice"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "payment_notice"."number" is '付款通知号 — number of the notice';`);
    this.addSql(`comment on column "payment_notice"."invoice_id" is '发票 — the invoice it goes with';`);
    this.addSql(`comment on column "payment_notice"."contract_id" is '合同 — the contract the money is owed under';`);
    this.addSql(`comment on column "payment_notice"."customer_id" is '客户 — who is asked to pay';`);
    this.addSql(`comment on column "payment_notice"."owner_id" is '业务员 — salesperson';`);
    this.addSql(`comment on column "payment_notice"."currency" is '币种 — currency (ISO 4217)';`);
    this.addSql(
      `comment on column "payment_notice"."amount" is '应付金额 — invoiced and not yet received when it was written';`,
    );
    this.addSql(`comment on column "payment_notice"."due_on" is '付款日 — day by which the customer is asked to pay';`);
    this.addSql(`comment on column "payment_notice"."bank" is '收款账户 — bank and account the money goes to';`);
    this.addSql(`comment on column "payment_notice"."issued_on" is '通知日 — day it was written';`);
    this.addSql(`comment on column "payment_notice"."issued_by_id" is '开具人 — who wrote it';`);
    this.addSql(`alter table "payment_notice" add constraint "payment_notice_number_unique" unique ("number");`);
    this.addSql(`alter table "payment_notice" add constraint "payment_notice_amount" check (amount > 0);`);

    this.addSql(
      `create table "invoice_voucher" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "invoice_id" uuid not null, "kind" text not null, "reference" varchar(200) not null, "collected_on" date not null, "collected_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "invoice_voucher"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "invoice_voucher"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "invoice_voucher"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "invoice_voucher"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "invoice_voucher"."invoice_id" is '发票 — the invoice it proves';`);
    this.addSql(
      `comment on column "invoice_voucher"."kind" is '凭证类别 — contract, delivery note, sign-off, receipt, acceptance report or other';`,
    );
    this.addSql(`comment on column "invoice_voucher"."reference" is '凭证号 — number or reference of the paper';`);
    this.addSql(`comment on column "invoice_voucher"."collected_on" is '收集日 — day finance had it';`);
    this.addSql(`comment on column "invoice_voucher"."collected_by_id" is '收集人 — who collected it';`);
    this.addSql(
      `alter table "invoice_voucher" add constraint "invoice_voucher_kind_check" check ("kind" in ('CONTRACT', 'DELIVERY_NOTE', 'SIGN_OFF', 'RECEIPT', 'ACCEPTANCE_REPORT', 'OTHER'));`,
    );

    this.addSql(
      `create table "dispatch_order" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "contract_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "prepared_by_id" uuid null, "kind" text not null default 'INSTALLATION', "site" varchar(300) not null, "site_contact" varchar(200) null, "request" varchar(2000) null, "work" varchar(2000) not null, "planned_from" date null, "planned_to" date null, "engineer_id" uuid null, "persons" varchar(500) null, "shipment_state" text not null default 'NONE', "arrival_state" text not null default 'NONE', "approved_on" date null, "arrived_on" date null, "accepted_on" date null, "result" varchar(2000) null, "rejected_reason" varchar(500) null, "refused_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "dispatch_order"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "dispatch_order"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "dispatch_order"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "dispatch_order"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "dispatch_order"."status" is '状态 — approved by the sales manager, scheduled, on site, accepted by the customer; or refused';`,
    );
    this.addSql(`comment on column "dispatch_order"."number" is '派工单号 — number of the dispatch order';`);
    this.addSql(
      `comment on column "dispatch_order"."contract_id" is '合同 — the contract whose products are worked on';`,
    );
    this.addSql(`comment on column "dispatch_order"."customer_id" is '客户 — customer of the contract';`);
    this.addSql(`comment on column "dispatch_order"."owner_id" is '业务员 — salesperson of the contract';`);
    this.addSql(`comment on column "dispatch_order"."prepared_by_id" is '开单人 — who issued it; may not approve it';`);
    this.addSql(`comment on column "dispatch_order"."kind" is '工作类别 — what kind of work';`);
    this.addSql(`comment on column "dispatch_order"."site" is '现场地点 — where the work is done';`);
    this.addSql(
      `comment on column "dispatch_order"."site_contact" is '现场联系人 — whom to ask for at the customer, with telephone';`,
    );
    this.addSql(`comment on column "dispatch_order"."request" is '客户要求 — what the customer asked for';`);
    this.addSql(`comment on column "dispatch_order"."work" is '工作内容 — what is to be done';`);
    this.addSql(`comment on column "dispatch_order"."planned_from" is '计划到场日 — first day planned';`);
    this.addSql(`comment on column "dispatch_order"."planned_to" is '计划离场日 — last day planned';`);
    this.addSql(`comment on column "dispatch_order"."engineer_id" is '负责工程师 — who leads the work';`);
    this.addSql(`comment on column "dispatch_order"."persons" is '派工人员 — everybody who goes';`);
    this.addSql(
      `comment on column "dispatch_order"."shipment_state" is '发货状态 — how much of the goods has left the plant';`,
    );
    this.addSql(
      `comment on column "dispatch_order"."arrival_state" is '到货状态 — how much of the goods the customer has signed for';`,
    );
    this.addSql(`comment on column "dispatch_order"."approved_on" is '批准日 — day it was approved';`);
    this.addSql(`comment on column "dispatch_order"."arrived_on" is '到场日 — day the work began on site';`);
    this.addSql(`comment on column "dispatch_order"."accepted_on" is '验收日 — day the customer accepted';`);
    this.addSql(`comment on column "dispatch_order"."result" is '结果 — what was done and found';`);
    this.addSql(`comment on column "dispatch_order"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "dispatch_order"."refused_reason" is '拒绝理由 — why nobody is sent';`);
    this.addSql(`comment on column "dispatch_order"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`alter table "dispatch_order" add constraint "dispatch_order_number_unique" unique ("number");`);
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'ON_SITE', 'ACCEPTED', 'REFUSED'));`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_kind_check" check ("kind" in ('INSTALLATION', 'COMMISSIONING', 'TECHNICAL_HELP', 'TRAINING', 'REPAIR'));`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_shipment_state_check" check ("shipment_state" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_arrival_state_check" check ("arrival_state" in ('NONE', 'PART', 'FULL', 'OVER'));`,
    );

    this.addSql(
      `create table "service_training" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "dispatch_id" uuid not null, "subject" varchar(200) not null, "held_on" date not null, "trainer" varchar(120) not null, "participants" varchar(2000) not null, "result" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "service_training"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "service_training"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "service_training"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "service_training"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "service_training"."dispatch_id" is '派工单 — the job during which it was held';`);
    this.addSql(`comment on column "service_training"."subject" is '培训内容 — what was taught';`);
    this.addSql(`comment on column "service_training"."held_on" is '培训日 — day';`);
    this.addSql(`comment on column "service_training"."trainer" is '培训人 — who taught';`);
    this.addSql(`comment on column "service_training"."participants" is '参加人员 — who took part, by name';`);
    this.addSql(`comment on column "service_training"."result" is '效果 — how it went';`);

    this.addSql(
      `create table "contract_review" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'RUNNING', "contract_id" uuid not null, "round" int not null, "organised_by_id" uuid not null, "technical_clauses" varchar(1000) not null, "price" varchar(1000) not null, "delivery" varchar(1000) not null, "refused_reason" varchar(500) null, "ended_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_review"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_review"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_review"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_review"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contract_review"."status" is '状态 — running, or how it ended; a refused one is repeated as a new round';`,
    );
    this.addSql(`comment on column "contract_review"."contract_id" is '合同 — the signed contract';`);
    this.addSql(
      `comment on column "contract_review"."round" is '轮次 — 1 for the first, one more each time it is repeated';`,
    );
    this.addSql(`comment on column "contract_review"."organised_by_id" is '组织人 — who organised it';`);
    this.addSql(
      `comment on column "contract_review"."technical_clauses" is '技术条款 — technical clauses put to the departments';`,
    );
    this.addSql(`comment on column "contract_review"."price" is '价格 — price put to the departments';`);
    this.addSql(`comment on column "contract_review"."delivery" is '交货期 — delivery put to the departments';`);
    this.addSql(`comment on column "contract_review"."refused_reason" is '未通过理由 — why a department refused';`);
    this.addSql(`comment on column "contract_review"."ended_at" is '结束时间 — when it ended';`);
    this.addSql(
      `alter table "contract_review" add constraint "contract_review_contract_id_round_unique" unique ("contract_id", "round");`,
    );
    this.addSql(
      `alter table "contract_review" add constraint "contract_review_status_check" check ("status" in ('RUNNING', 'PASSED', 'REFUSED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `create table "contract_party" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "contract_id" uuid not null, "customer_id" uuid not null, "kind" text not null, "remark" varchar(300) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_party"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_party"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_party"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_party"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "contract_party"."contract_id" is '合同 — the contract that refers to it';`);
    this.addSql(`comment on column "contract_party"."customer_id" is '相关方 — the firm';`);
    this.addSql(`comment on column "contract_party"."kind" is '身份 — what the firm is for this contract';`);
    this.addSql(
      `comment on column "contract_party"."remark" is '备注 — model of the host equipment, ordering unit, what it decides';`,
    );
    this.addSql(
      `alter table "contract_party" add constraint "contract_party_contract_id_customer_id_kind_unique" unique ("contract_id", "customer_id", "kind");`,
    );
    this.addSql(
      `alter table "contract_party" add constraint "contract_party_kind_check" check ("kind" in ('DIRECT_BUYER', 'DISTRIBUTOR', 'AGENT', 'HOST_EQUIPMENT_MAKER', 'END_USER', 'DESIGN_INSTITUTE'));`,
    );

    this.addSql(
      `create table "contract_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "contract_id" uuid not null, "position" int not null default 0, "product_id" uuid not null, "specification" varchar(400) null, "quantity" numeric(18,6) not null, "unit_price" numeric(20,6) not null, "discount_percent" numeric(9,4) not null default '0', "tax_rate_percent" numeric(9,4) not null default '13', "delivery_on" date null, "gross_amount" numeric(20,4) not null default '0', "amount" numeric(20,4) not null default '0', "ordered_quantity" numeric(18,6) not null default '0', "shipped_quantity" numeric(18,6) not null default '0', "signed_quantity" numeric(18,6) not null default '0', "invoiced_quantity" numeric(18,6) not null default '0', "shipped_amount" numeric(20,4) not null default '0', "signed_amount" numeric(20,4) not null default '0', "invoiced_amount" numeric(20,4) not null default '0', "collected_amount" numeric(20,4) not null default '0', primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contract_line"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "contract_line"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "contract_line"."contract_id" is '合同 — the contract it is a line of';`);
    this.addSql(`comment on column "contract_line"."position" is '行号 — order of the line';`);
    this.addSql(`comment on column "contract_line"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "contract_line"."specification" is '规格 — specification agreed';`);
    this.addSql(`comment on column "contract_line"."quantity" is '数量 — quantity in the unit of the product';`);
    this.addSql(`comment on column "contract_line"."unit_price" is '单价 — price of one unit, tax included';`);
    this.addSql(`comment on column "contract_line"."discount_percent" is '折扣率 — discount on the line, in percent';`);
    this.addSql(`comment on column "contract_line"."tax_rate_percent" is '税率 — VAT rate in percent';`);
    this.addSql(`comment on column "contract_line"."delivery_on" is '交货期 — promised for this line';`);
    this.addSql(`comment on column "contract_line"."gross_amount" is '折前金额 — quantity × price';`);
    this.addSql(
      `comment on column "contract_line"."amount" is '金额 — after discount, rounded half-up to the digits of the currency';`,
    );
    this.addSql(`comment on column "contract_line"."ordered_quantity" is '已下单数量 — quantity on orders';`);
    this.addSql(`comment on column "contract_line"."shipped_quantity" is '已发货数量 — quantity that left the plant';`);
    this.addSql(
      `comment on column "contract_line"."signed_quantity" is '已签收数量 — quantity the customer signed for';`,
    );
    this.addSql(`comment on column "contract_line"."invoiced_quantity" is '已开票数量 — quantity on tax invoices';`);
    this.addSql(`comment on column "contract_line"."shipped_amount" is '已发货金额 — value shipped';`);
    this.addSql(`comment on column "contract_line"."signed_amount" is '已签收金额 — value signed for';`);
    this.addSql(`comment on column "contract_line"."invoiced_amount" is '已开票金额 — value invoiced';`);
    this.addSql(`comment on column "contract_line"."collected_amount" is '已收款金额 — share of the money collected';`);
    this.addSql(`create index "contract_line_external_id_index" on "contract_line" ("external_id");`);
    this.addSql(
      `alter table "contract_line" add constraint "contract_line_progress" check (ordered_quantity >= 0 and shipped_quantity >= 0 and signed_quantity >= 0 and invoiced_quantity >= 0 and quantity > 0);`,
    );

    this.addSql(
      `create table "sales_order_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "order_id" uuid not null, "position" int not null default 0, "contract_line_id" uuid not null, "product_id" uuid not null, "specification" varchar(400) null, "quantity" numeric(18,6) not null, "unit_price" numeric(20,6) not null, "delivery_on" date null, "amount" numeric(20,4) not null default '0', "supply" text null, "supply_note" varchar(200) null, "supply_decided_by_id" uuid null, "produced_quantity" numeric(18,6) not null default '0', "shipped_quantity" numeric(18,6) not null default '0', primary key ("id"));`,
    );
    this.addSql(`comment on column "sales_order_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "sales_order_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "sales_order_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "sales_order_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "sales_order_line"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "sales_order_line"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "sales_order_line"."order_id" is '订单 — the order it is a line of';`);
    this.addSql(`comment on column "sales_order_line"."position" is '行号 — order of the line';`);
    this.addSql(
      `comment on column "sales_order_line"."contract_line_id" is '合同行 — the line of the contract it calls off';`,
    );
    this.addSql(`comment on column "sales_order_line"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "sales_order_line"."specification" is '规格 — specification ordered';`);
    this.addSql(`comment on column "sales_order_line"."quantity" is '数量 — quantity ordered';`);
    this.addSql(`comment on column "sales_order_line"."unit_price" is '单价 — price of one unit, tax included';`);
    this.addSql(`comment on column "sales_order_line"."delivery_on" is '交货期 — asked for on this line';`);
    this.addSql(
      `comment on column "sales_order_line"."amount" is '金额 — after the discount of the contract line, rounded half-up';`,
    );
    this.addSql(
      `comment on column "sales_order_line"."supply" is '货源 — from stock, from another warehouse, from production or from an outside supplier; empty while it is not decided';`,
    );
    this.addSql(`comment on column "sales_order_line"."supply_note" is '货源说明 — which warehouse or supplier';`);
    this.addSql(
      `comment on column "sales_order_line"."supply_decided_by_id" is '货源决定人 — who decided where it comes from';`,
    );
    this.addSql(
      `comment on column "sales_order_line"."produced_quantity" is '已生产数量 — quantity production has done';`,
    );
    this.addSql(
      `comment on column "sales_order_line"."shipped_quantity" is '已发货数量 — quantity that left the plant';`,
    );
    this.addSql(`create index "sales_order_line_external_id_index" on "sales_order_line" ("external_id");`);
    this.addSql(
      `alter table "sales_order_line" add constraint "sales_order_line_shipped" check (shipped_quantity >= 0 and produced_quantity >= 0 and quantity > 0);`,
    );
    this.addSql(
      `alter table "sales_order_line" add constraint "sales_order_line_supply_check" check ("supply" in ('STOCK', 'TRANSFER', 'PRODUCTION', 'PURCHASE'));`,
    );

    this.addSql(
      `create table "production_notice_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "notice_id" uuid not null, "position" int not null default 0, "order_line_id" uuid not null, "product_id" uuid null, "specification" varchar(400) null, "quantity" numeric(18,6) not null, "produced_quantity" numeric(18,6) not null default '0', "required_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "production_notice_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "production_notice_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "production_notice_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(
      `comment on column "production_notice_line"."updated_at" is '更新时间 — when the record last changed';`,
    );
    this.addSql(
      `comment on column "production_notice_line"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "production_notice_line"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "production_notice_line"."notice_id" is '生产通知单 — the notice it is a line of';`);
    this.addSql(`comment on column "production_notice_line"."position" is '行号 — order of the line';`);
    this.addSql(
      `comment on column "production_notice_line"."order_line_id" is '订单行 — the line of the order to be made';`,
    );
    this.addSql(`comment on column "production_notice_line"."product_id" is '产品 — product of the order line';`);
    this.addSql(
      `comment on column "production_notice_line"."specification" is '规格 — specification; that of the order line when not given';`,
    );
    this.addSql(`comment on column "production_notice_line"."quantity" is '数量 — quantity to be made';`);
    this.addSql(
      `comment on column "production_notice_line"."produced_quantity" is '已完成数量 — quantity production has done of this line';`,
    );
    this.addSql(`comment on column "production_notice_line"."required_on" is '要求完工日 — day this line is wanted';`);
    this.addSql(`create index "production_notice_line_external_id_index" on "production_notice_line" ("external_id");`);
    this.addSql(
      `alter table "production_notice_line" add constraint "production_notice_line_quantity" check (quantity > 0 and produced_quantity >= 0 and produced_quantity <= quantity);`,
    );

    this.addSql(
      `create table "finished_lot" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'MADE', "number" varchar(40) not null, "product_id" uuid not null, "order_line_id" uuid null, "order_id" uuid null, "quantity" numeric(18,6) not null, "maker_id" uuid null, "made_on" date null, "tested_on" date null, "test_passed" boolean null, "test_result" varchar(1000) null, "tested_by_id" uuid null, "received_quantity" numeric(18,6) not null default '0', "reserved_quantity" numeric(18,6) not null default '0', "issued_quantity" numeric(18,6) not null default '0', "delivered_quantity" numeric(18,6) not null default '0', "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "finished_lot"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "finished_lot"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "finished_lot"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "finished_lot"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "finished_lot"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "finished_lot"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "finished_lot"."status" is '状态 — made, tested, pre-received, packed, in the store, promised, issued, delivered';`,
    );
    this.addSql(`comment on column "finished_lot"."number" is '批号 — number of the lot';`);
    this.addSql(`comment on column "finished_lot"."product_id" is '产品 — product';`);
    this.addSql(
      `comment on column "finished_lot"."order_line_id" is '订单行 — order line it is made for; empty when made for stock';`,
    );
    this.addSql(`comment on column "finished_lot"."order_id" is '订单 — order it is made for';`);
    this.addSql(`comment on column "finished_lot"."quantity" is '批量 — quantity of the lot';`);
    this.addSql(
      `comment on column "finished_lot"."maker_id" is '制造人 — who is responsible for making it; never inspects it';`,
    );
    this.addSql(`comment on column "finished_lot"."made_on" is '完工日 — day it was finished';`);
    this.addSql(`comment on column "finished_lot"."tested_on" is '试验日 — day of the last factory test';`);
    this.addSql(
      `comment on column "finished_lot"."test_passed" is '试验合格 — whether the last factory test was passed';`,
    );
    this.addSql(`comment on column "finished_lot"."test_result" is '试验结果 — what the factory test showed';`);
    this.addSql(`comment on column "finished_lot"."tested_by_id" is '试验人 — who recorded the factory test';`);
    this.addSql(
      `comment on column "finished_lot"."received_quantity" is '已入库数量 — quantity that came into the store';`,
    );
    this.addSql(
      `comment on column "finished_lot"."reserved_quantity" is '预留数量 — quantity promised to deliveries';`,
    );
    this.addSql(`comment on column "finished_lot"."issued_quantity" is '已出库数量 — quantity that left the store';`);
    this.addSql(
      `comment on column "finished_lot"."delivered_quantity" is '已送达数量 — quantity the customers signed for';`,
    );
    this.addSql(`comment on column "finished_lot"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "finished_lot_external_id_index" on "finished_lot" ("external_id");`);
    this.addSql(`alter table "finished_lot" add constraint "finished_lot_number_unique" unique ("number");`);
    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_figures" check (quantity > 0 and received_quantity >= 0 and received_quantity <= quantity and reserved_quantity >= 0 and issued_quantity >= 0 and reserved_quantity + issued_quantity <= received_quantity and delivered_quantity >= 0 and delivered_quantity <= issued_quantity);`,
    );
    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_status_check" check ("status" in ('MADE', 'TESTED', 'PRE_RECEIVED', 'PACKED', 'RECEIVED', 'RESERVED', 'ISSUED', 'DELIVERED'));`,
    );

    this.addSql(
      `create table "inspection" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'REQUESTED', "number" varchar(40) not null, "kind" text not null default 'FINISHED', "lot_id" uuid not null, "product_id" uuid null, "repeats_id" uuid null, "standard" varchar(4000) null, "sampling_plan" varchar(400) null, "norms" varchar(1000) null, "requested_by_id" uuid null, "inspector_id" uuid null, "started_at" timestamptz null, "inspected_quantity" numeric(18,6) null, "concluded_on" date null, "finding" varchar(1000) null, "cause" varchar(1000) null, "corrective_action" varchar(1000) null, "rectify_by" date null, "rectification" varchar(1000) null, "closed_on" date null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "inspection"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "inspection"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "inspection"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "inspection"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "inspection"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "inspection"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "inspection"."status" is '状态 — requested, under way, passed or failed; a failed one is rectified and closed';`,
    );
    this.addSql(`comment on column "inspection"."number" is '检验单号 — number of the inspection';`);
    this.addSql(`comment on column "inspection"."kind" is '类别 — what is inspected';`);
    this.addSql(`comment on column "inspection"."lot_id" is '批次 — the lot that is inspected';`);
    this.addSql(`comment on column "inspection"."product_id" is '产品 — product of the lot';`);
    this.addSql(`comment on column "inspection"."repeats_id" is '复检 — the failed inspection it repeats';`);
    this.addSql(
      `comment on column "inspection"."standard" is '检验标准 — from the contract, or as written down by quality';`,
    );
    this.addSql(
      `comment on column "inspection"."sampling_plan" is '抽样方案 — how many are taken and how; finished goods are inspected in full';`,
    );
    this.addSql(
      `comment on column "inspection"."norms" is '适用规范 — norms and regulations of the destination that apply';`,
    );
    this.addSql(`comment on column "inspection"."requested_by_id" is '报检人 — who asked for it';`);
    this.addSql(`comment on column "inspection"."inspector_id" is '检验员 — who inspects';`);
    this.addSql(`comment on column "inspection"."started_at" is '开始时间 — when it began';`);
    this.addSql(`comment on column "inspection"."inspected_quantity" is '检验数量 — quantity inspected';`);
    this.addSql(`comment on column "inspection"."concluded_on" is '判定日 — day of the verdict';`);
    this.addSql(`comment on column "inspection"."finding" is '不合格情况 — what was found';`);
    this.addSql(`comment on column "inspection"."cause" is '原因 — why it happened';`);
    this.addSql(`comment on column "inspection"."corrective_action" is '整改措施 — what is done about it';`);
    this.addSql(`comment on column "inspection"."rectify_by" is '整改期限 — day by which it is put right';`);
    this.addSql(
      `comment on column "inspection"."rectification" is '整改结果 — what quality found after it was put right';`,
    );
    this.addSql(`comment on column "inspection"."closed_on" is '关闭日 — day the finding was closed';`);
    this.addSql(`comment on column "inspection"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "inspection_external_id_index" on "inspection" ("external_id");`);
    this.addSql(`alter table "inspection" add constraint "inspection_number_unique" unique ("number");`);
    this.addSql(
      `alter table "inspection" add constraint "inspection_status_check" check ("status" in ('REQUESTED', 'IN_PROGRESS', 'PASSED', 'FAILED', 'RECTIFYING', 'CLOSED'));`,
    );
    this.addSql(`alter table "inspection" add constraint "inspection_kind_check" check ("kind" in ('FINISHED'));`);

    this.addSql(
      `create table "product_certificate" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "number" varchar(40) not null, "lot_id" uuid not null, "inspection_id" uuid not null, "product_id" uuid not null, "quantity" numeric(18,6) not null, "used_quantity" numeric(18,6) not null default '0', "inspector_id" uuid not null, "issued_by_id" uuid not null, "issued_on" date not null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "product_certificate"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "product_certificate"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "product_certificate"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "product_certificate"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "product_certificate"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "product_certificate"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "product_certificate"."number" is '合格证号 — number of the certificate';`);
    this.addSql(`comment on column "product_certificate"."lot_id" is '批次 — the lot it is for';`);
    this.addSql(
      `comment on column "product_certificate"."inspection_id" is '检验单 — the passed inspection it rests on';`,
    );
    this.addSql(`comment on column "product_certificate"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "product_certificate"."quantity" is '数量 — quantity it certifies';`);
    this.addSql(`comment on column "product_certificate"."used_quantity" is '已用数量 — quantity on stock receipts';`);
    this.addSql(`comment on column "product_certificate"."inspector_id" is '检验员 — who inspected the lot';`);
    this.addSql(`comment on column "product_certificate"."issued_by_id" is '签发人 — who issued it';`);
    this.addSql(`comment on column "product_certificate"."issued_on" is '签发日 — day it was issued';`);
    this.addSql(`comment on column "product_certificate"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "product_certificate_external_id_index" on "product_certificate" ("external_id");`);
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_lot_id_unique" unique ("lot_id");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_inspection_id_unique" unique ("inspection_id");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_used" check (used_quantity >= 0 and used_quantity <= quantity);`,
    );

    this.addSql(
      `create table "inspection_report_showing" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "inspection_id" uuid not null, "shown_to" varchar(200) not null, "purpose" varchar(300) not null, "shown_at" timestamptz not null, "shown_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "inspection_report_showing"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "inspection_report_showing"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "inspection_report_showing"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(
      `comment on column "inspection_report_showing"."updated_at" is '更新时间 — when the record last changed';`,
    );
    this.addSql(`comment on column "inspection_report_showing"."inspection_id" is '检验单 — whose report was shown';`);
    this.addSql(
      `comment on column "inspection_report_showing"."shown_to" is '出示对象 — person and firm it was shown to';`,
    );
    this.addSql(`comment on column "inspection_report_showing"."purpose" is '用途 — why';`);
    this.addSql(`comment on column "inspection_report_showing"."shown_at" is '时间 — when';`);
    this.addSql(`comment on column "inspection_report_showing"."shown_by_id" is '经手人 — who took it out';`);

    this.addSql(
      `create table "inspection_item" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "inspection_id" uuid not null, "position" int not null default 0, "characteristic" varchar(200) not null, "standard" varchar(400) not null, "measured" varchar(200) not null, "conforms" boolean not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "inspection_item"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "inspection_item"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "inspection_item"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "inspection_item"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "inspection_item"."inspection_id" is '检验单 — the inspection it is an item of';`);
    this.addSql(`comment on column "inspection_item"."position" is '序号 — order of the item';`);
    this.addSql(`comment on column "inspection_item"."characteristic" is '检验项目 — what is measured or looked at';`);
    this.addSql(`comment on column "inspection_item"."standard" is '标准要求 — what it should be';`);
    this.addSql(`comment on column "inspection_item"."measured" is '实测结果 — what it is';`);
    this.addSql(`comment on column "inspection_item"."conforms" is '是否合格 — whether it is as it should be';`);

    this.addSql(
      `create table "invoice_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "invoice_id" uuid not null, "position" int not null default 0, "contract_line_id" uuid not null, "quantity" numeric(18,6) not null, "amount" numeric(20,4) not null default '0', "tax_amount" numeric(20,4) not null default '0', "reverses_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "invoice_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "invoice_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "invoice_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "invoice_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "invoice_line"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "invoice_line"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "invoice_line"."invoice_id" is '发票 — the invoice it is a line of';`);
    this.addSql(`comment on column "invoice_line"."position" is '行号 — order of the line';`);
    this.addSql(
      `comment on column "invoice_line"."contract_line_id" is '合同行 — the line of the contract it invoices';`,
    );
    this.addSql(
      `comment on column "invoice_line"."quantity" is '数量 — quantity invoiced; 0 on account, negative on a red-letter invoice';`,
    );
    this.addSql(
      `comment on column "invoice_line"."amount" is '金额 — value by the price of the contract line, tax included';`,
    );
    this.addSql(`comment on column "invoice_line"."tax_amount" is '税额 — VAT contained';`);
    this.addSql(
      `comment on column "invoice_line"."reverses_id" is '红冲行 — the line of the original a red-letter line takes back';`,
    );
    this.addSql(`create index "invoice_line_external_id_index" on "invoice_line" ("external_id");`);
    this.addSql(
      `alter table "invoice_line" add constraint "invoice_line_positive" check ((quantity >= 0 and amount >= 0) or (quantity <= 0 and amount <= 0));`,
    );

    this.addSql(
      `create table "contract_ledger" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "side" text not null, "contract_id" uuid not null, "customer_id" uuid not null, "currency" varchar(3) not null, "amount" numeric(20,4) not null default '0', "produced_amount" numeric(20,4) not null default '0', "shipped_amount" numeric(20,4) not null default '0', "signed_for_amount" numeric(20,4) not null default '0', "invoiced_amount" numeric(20,4) not null default '0', "collected_amount" numeric(20,4) not null default '0', "balance" numeric(20,4) generated always as (amount - collected_amount) stored null, "accepted_on" date null, "reconciled_month" varchar(7) null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_ledger"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_ledger"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_ledger"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_ledger"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contract_ledger"."status" is '状态 — opened, updated, reconciled with the other side, closed by the final entry';`,
    );
    this.addSql(`comment on column "contract_ledger"."side" is '台账方 — who keeps it: sales operations or finance';`);
    this.addSql(`comment on column "contract_ledger"."contract_id" is '合同 — the contract it is the register of';`);
    this.addSql(`comment on column "contract_ledger"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "contract_ledger"."currency" is '币种 — currency of all figures (ISO 4217)';`);
    this.addSql(`comment on column "contract_ledger"."amount" is '合同金额 — contract amount as this side has it';`);
    this.addSql(`comment on column "contract_ledger"."produced_amount" is '已完工金额 — value of the goods made';`);
    this.addSql(`comment on column "contract_ledger"."shipped_amount" is '已发货金额 — value of the goods shipped';`);
    this.addSql(
      `comment on column "contract_ledger"."signed_for_amount" is '已签收金额 — value of the goods signed for';`,
    );
    this.addSql(`comment on column "contract_ledger"."invoiced_amount" is '已开票金额 — invoiced';`);
    this.addSql(`comment on column "contract_ledger"."collected_amount" is '已收款金额 — received';`);
    this.addSql(`comment on column "contract_ledger"."balance" is '余额 — contract amount not received yet';`);
    this.addSql(`comment on column "contract_ledger"."accepted_on" is '验收日 — day the customer accepted';`);
    this.addSql(
      `comment on column "contract_ledger"."reconciled_month" is '对平月份 — last month in which both sides agreed (YYYY-MM)';`,
    );
    this.addSql(`comment on column "contract_ledger"."closed_on" is '结清日 — day of the final entry';`);
    this.addSql(
      `alter table "contract_ledger" add constraint "contract_ledger_contract_id_side_unique" unique ("contract_id", "side");`,
    );
    this.addSql(
      `alter table "contract_ledger" add constraint "contract_ledger_status_check" check ("status" in ('OPEN', 'UPDATED', 'RECONCILED', 'CLOSED'));`,
    );
    this.addSql(
      `alter table "contract_ledger" add constraint "contract_ledger_side_check" check ("side" in ('SALES', 'FINANCE'));`,
    );

    this.addSql(
      `create table "contract_ledger_entry" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "ledger_id" uuid not null, "kind" text not null, "figure" text null, "amount" numeric(20,4) not null, "occurred_on" date not null, "month" varchar(7) not null, "reason" varchar(500) null, "recorded_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_ledger_entry"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_ledger_entry"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_ledger_entry"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_ledger_entry"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "contract_ledger_entry"."ledger_id" is '台账 — the ledger it is posted in';`);
    this.addSql(`comment on column "contract_ledger_entry"."kind" is '类别 — what happened';`);
    this.addSql(
      `comment on column "contract_ledger_entry"."figure" is '科目 — the figure it moves; empty when it moves none';`,
    );
    this.addSql(
      `comment on column "contract_ledger_entry"."amount" is '金额 — so much more, or (negative) less; what is taken back is an entry of its own';`,
    );
    this.addSql(`comment on column "contract_ledger_entry"."occurred_on" is '发生日 — day it happened';`);
    this.addSql(
      `comment on column "contract_ledger_entry"."month" is '所属月份 — month it counts in (YYYY-MM): that of its day, or the open one when that is closed';`,
    );
    this.addSql(`comment on column "contract_ledger_entry"."reason" is '理由 — why it was corrected by hand';`);
    this.addSql(
      `comment on column "contract_ledger_entry"."recorded_by_id" is '登记人 — whose action it follows from';`,
    );
    this.addSql(`create index "contract_ledger_entry_month_index" on "contract_ledger_entry" ("month");`);
    this.addSql(
      `alter table "contract_ledger_entry" add constraint "contract_ledger_entry_kind_check" check ("kind" in ('OPENING', 'AMENDMENT', 'PRODUCTION', 'SHIPMENT', 'SIGN_OFF', 'INVOICE', 'RECEIPT', 'ACCEPTANCE', 'CORRECTION', 'FINAL', 'REOPENED'));`,
    );
    this.addSql(
      `alter table "contract_ledger_entry" add constraint "contract_ledger_entry_figure_check" check ("figure" in ('AMOUNT', 'PRODUCED', 'SHIPPED', 'SIGNED_FOR', 'INVOICED', 'COLLECTED'));`,
    );

    this.addSql(
      `create table "contract_exception" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "contract_id" uuid not null, "kind" text not null, "prepared_by_id" uuid null, "reason" varchar(500) not null, "differences" jsonb null, "rejected_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_exception"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_exception"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_exception"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_exception"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "contract_exception"."status" is '状态 — counts once it is approved';`);
    this.addSql(`comment on column "contract_exception"."contract_id" is '合同 — the draft it is asked for';`);
    this.addSql(
      `comment on column "contract_exception"."kind" is '例外类别 — deviation from the application, or invoicing by the terms of the contract';`,
    );
    this.addSql(
      `comment on column "contract_exception"."prepared_by_id" is '申请人 — who asks for it; may not approve it';`,
    );
    this.addSql(`comment on column "contract_exception"."reason" is '理由 — why it is asked for';`);
    this.addSql(
      `comment on column "contract_exception"."differences" is '差异 — the differences from the application it covers, exactly as they are';`,
    );
    this.addSql(`comment on column "contract_exception"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(
      `alter table "contract_exception" add constraint "contract_exception_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED'));`,
    );
    this.addSql(
      `alter table "contract_exception" add constraint "contract_exception_kind_check" check ("kind" in ('DEVIATION', 'INVOICE_TERMS'));`,
    );

    this.addSql(
      `create table "contract_copy" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'TO_SEND', "contract_id" uuid not null, "revision" int not null default 1, "department" text not null, "due_at" timestamptz not null, "sent_at" timestamptz null, "sent_by_id" uuid null, "read_at" timestamptz null, "read_by_id" uuid null, "late" boolean generated always as (sent_at > due_at) stored null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_copy"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_copy"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_copy"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_copy"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "contract_copy"."status" is '状态 — to be sent, sent, read';`);
    this.addSql(`comment on column "contract_copy"."contract_id" is '合同 — the signed contract';`);
    this.addSql(`comment on column "contract_copy"."revision" is '版本号 — the version it is a copy of';`);
    this.addSql(`comment on column "contract_copy"."department" is '部门 — whose copy it is';`);
    this.addSql(`comment on column "contract_copy"."due_at" is '应发时间 — by when it goes out';`);
    this.addSql(`comment on column "contract_copy"."sent_at" is '发出时间 — when it went out';`);
    this.addSql(`comment on column "contract_copy"."sent_by_id" is '发出人 — who sent it';`);
    this.addSql(
      `comment on column "contract_copy"."read_at" is '阅读时间 — when somebody of the department confirmed it';`,
    );
    this.addSql(`comment on column "contract_copy"."read_by_id" is '阅读人 — who confirmed it';`);
    this.addSql(
      `comment on column "contract_copy"."late" is '迟发 — sent after the time allowed; empty while not sent';`,
    );
    this.addSql(
      `alter table "contract_copy" add constraint "contract_copy_contract_id_revision_department_unique" unique ("contract_id", "revision", "department");`,
    );
    this.addSql(
      `alter table "contract_copy" add constraint "contract_copy_status_check" check ("status" in ('TO_SEND', 'SENT', 'READ'));`,
    );
    this.addSql(
      `alter table "contract_copy" add constraint "contract_copy_department_check" check ("department" in ('PRODUCTION', 'TECHNICAL', 'QUALITY', 'FINANCE', 'LOGISTICS', 'SALES_OPS'));`,
    );

    this.addSql(
      `create table "contract_amendment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "number" varchar(60) not null, "contract_id" uuid not null, "based_on" int not null default 1, "owner_id" uuid not null, "prepared_by_id" uuid null, "reason" varchar(500) not null, "currency" varchar(3) not null default 'CNY', "payment_method" text not null default 'TT', "trade_term" text null, "trade_place" varchar(120) null, "delivery_on" date null, "delivery_place" varchar(300) null, "freight_amount" numeric(20,4) not null default '0', "product_specification" varchar(4000) null, "quality_standard" varchar(4000) null, "rights_and_duties" varchar(4000) null, "after_sales_service" varchar(4000) null, "breach_liability" varchar(4000) null, "amount" numeric(20,4) not null default '0', "amount_change" numeric(20,4) not null default '0', "differences" jsonb null, "submitted_at" timestamptz null, "countersigned_on" date null, "sealed_on" date null, "signed_on" date null, "revision" int null, "rejected_reason" varchar(500) null, "abandoned_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "contract_amendment"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "contract_amendment"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "contract_amendment"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "contract_amendment"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "contract_amendment"."status" is '状态 — applied for, reviewed, countersigned, sealed, in force; or abandoned';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."number" is '变更号 — contract number and the count of its amendments';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."contract_id" is '合同 — the contract it changes; the signed version stays in force until this one is signed';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."based_on" is '依据版本 — version of the contract it was drafted from';`,
    );
    this.addSql(`comment on column "contract_amendment"."owner_id" is '业务员 — salesperson of the contract';`);
    this.addSql(`comment on column "contract_amendment"."prepared_by_id" is '起草人 — who drafted it';`);
    this.addSql(`comment on column "contract_amendment"."reason" is '变更理由 — why the contract is changed';`);
    this.addSql(`comment on column "contract_amendment"."currency" is '币种 — currency of the contract (ISO 4217)';`);
    this.addSql(
      `comment on column "contract_amendment"."payment_method" is '付款方式 — T/T, L/C, D/P, D/A, O/A or cash';`,
    );
    this.addSql(`comment on column "contract_amendment"."trade_term" is '贸易术语 — delivery term (Incoterms 2020)';`);
    this.addSql(
      `comment on column "contract_amendment"."trade_place" is '术语地点 — named place of the delivery term';`,
    );
    this.addSql(`comment on column "contract_amendment"."delivery_on" is '交货期 — promised delivery date';`);
    this.addSql(`comment on column "contract_amendment"."delivery_place" is '交货地点 — where it is delivered';`);
    this.addSql(
      `comment on column "contract_amendment"."freight_amount" is '运费 — freight, beside the contract amount';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."product_specification" is '产品规格条款 — clause on the specification';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."quality_standard" is '质量标准条款 — clause on the quality standard';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."rights_and_duties" is '权利义务条款 — clause on rights and duties of both sides';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."after_sales_service" is '售后服务条款 — clause on after-sales service';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."breach_liability" is '违约责任条款 — clause on liability for breach';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."amount" is '变更后金额 — contract amount once it is in force';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."amount_change" is '金额增减 — so much more, or (negative) less, than now';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."differences" is '变更内容 — every change: place, field, before and after';`,
    );
    this.addSql(`comment on column "contract_amendment"."submitted_at" is '提交时间 — when it was applied for';`);
    this.addSql(
      `comment on column "contract_amendment"."countersigned_on" is '会签日 — day of the last countersignature';`,
    );
    this.addSql(`comment on column "contract_amendment"."sealed_on" is '用印日 — day it was sealed';`);
    this.addSql(
      `comment on column "contract_amendment"."signed_on" is '签订日 — day both sides signed; in force from then on';`,
    );
    this.addSql(
      `comment on column "contract_amendment"."revision" is '生效版本 — the version of the contract it became';`,
    );
    this.addSql(`comment on column "contract_amendment"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "contract_amendment"."abandoned_reason" is '放弃理由 — why it was abandoned';`);
    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'IN_FORCE', 'ABANDONED'));`,
    );
    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_payment_method_check" check ("payment_method" in ('TT', 'LC', 'DP', 'DA', 'OA', 'CASH'));`,
    );
    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_trade_term_check" check ("trade_term" in ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'));`,
    );

    this.addSql(
      `create table "seal_use" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "contract_id" uuid not null, "amendment_id" uuid null, "requester_id" uuid not null, "keeper_id" uuid not null, "used_on" date not null, "copies" int not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "seal_use"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "seal_use"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "seal_use"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "seal_use"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "seal_use"."contract_id" is '合同 — the contract that was sealed';`);
    this.addSql(
      `comment on column "seal_use"."amendment_id" is '合同变更 — the amendment that was sealed; empty for the contract itself';`,
    );
    this.addSql(`comment on column "seal_use"."requester_id" is '用印申请人 — who asked for the seal';`);
    this.addSql(`comment on column "seal_use"."keeper_id" is '印章保管人 — who sealed';`);
    this.addSql(`comment on column "seal_use"."used_on" is '用印日期 — day';`);
    this.addSql(`comment on column "seal_use"."copies" is '份数 — number of copies sealed';`);

    this.addSql(
      `create table "amendment_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "amendment_id" uuid not null, "position" int not null default 0, "contract_line_id" uuid null, "product_id" uuid not null, "specification" varchar(400) null, "quantity" numeric(18,6) not null, "unit_price" numeric(20,6) not null, "discount_percent" numeric(9,4) not null default '0', "tax_rate_percent" numeric(9,4) not null default '13', "delivery_on" date null, "amount" numeric(20,4) not null default '0', primary key ("id"));`,
    );
    this.addSql(`comment on column "amendment_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "amendment_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "amendment_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "amendment_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "amendment_line"."amendment_id" is '变更 — the amendment it is a line of';`);
    this.addSql(`comment on column "amendment_line"."position" is '行号 — order of the line';`);
    this.addSql(
      `comment on column "amendment_line"."contract_line_id" is '合同行 — the line it changes; empty for a new one';`,
    );
    this.addSql(`comment on column "amendment_line"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "amendment_line"."specification" is '规格 — specification agreed';`);
    this.addSql(`comment on column "amendment_line"."quantity" is '数量 — quantity in the unit of the product';`);
    this.addSql(`comment on column "amendment_line"."unit_price" is '单价 — price of one unit, tax included';`);
    this.addSql(
      `comment on column "amendment_line"."discount_percent" is '折扣率 — discount on the line, in percent';`,
    );
    this.addSql(`comment on column "amendment_line"."tax_rate_percent" is '税率 — VAT rate in percent';`);
    this.addSql(`comment on column "amendment_line"."delivery_on" is '交货期 — promised for this line';`);
    this.addSql(
      `comment on column "amendment_line"."amount" is '金额 — after discount, rounded half-up to the digits of the currency';`,
    );

    this.addSql(
      `create table "amendment_instalment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "amendment_id" uuid not null, "position" int not null default 0, "instalment_id" uuid null, "kind" text not null, "percent" numeric(9,4) null, "amount" numeric(20,4) not null default '0', "trigger" text not null, "days" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`comment on column "amendment_instalment"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "amendment_instalment"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "amendment_instalment"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "amendment_instalment"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "amendment_instalment"."amendment_id" is '变更 — the amendment it is an instalment of';`,
    );
    this.addSql(`comment on column "amendment_instalment"."position" is '序号 — order of the instalment';`);
    this.addSql(
      `comment on column "amendment_instalment"."instalment_id" is '付款计划行 — the instalment it changes; empty for a new one';`,
    );
    this.addSql(`comment on column "amendment_instalment"."kind" is '款项类别 — what the money is for';`);
    this.addSql(
      `comment on column "amendment_instalment"."percent" is '比例 — share of the contract amount, in percent';`,
    );
    this.addSql(`comment on column "amendment_instalment"."amount" is '金额 — amount of the instalment';`);
    this.addSql(`comment on column "amendment_instalment"."trigger" is '触发事件 — what makes it due';`);
    this.addSql(`comment on column "amendment_instalment"."days" is '天数 — days after the event';`);
    this.addSql(
      `alter table "amendment_instalment" add constraint "amendment_instalment_kind_check" check ("kind" in ('ADVANCE', 'BEFORE_SHIPMENT', 'AGAINST_DOCUMENTS', 'ON_ACCEPTANCE', 'BALANCE', 'RETENTION'));`,
    );
    this.addSql(
      `alter table "amendment_instalment" add constraint "amendment_instalment_trigger_check" check ("trigger" in ('SIGNING', 'BEFORE_SHIPMENT', 'SHIPMENT', 'DOCUMENTS', 'SIGN_OFF', 'INVOICE', 'ACCEPTANCE', 'WARRANTY_END'));`,
    );

    this.addSql(
      `create table "commission_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "form_id" uuid not null, "receipt_id" uuid not null, "allocation_id" uuid not null, "contract_id" uuid not null, "price_class" text not null, "received_on" date not null, "currency" varchar(3) not null, "received_amount" numeric(20,4) not null, "exchange_rate" numeric(20,10) not null default '1', "base_amount" numeric(20,4) not null, "rate_percent" numeric(9,4) null, "commission_amount" numeric(20,4) not null default '0', "reverses_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "commission_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "commission_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "commission_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "commission_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "commission_line"."form_id" is '提成单 — the form it is a line of';`);
    this.addSql(`comment on column "commission_line"."receipt_id" is '收款 — the money';`);
    this.addSql(
      `comment on column "commission_line"."allocation_id" is '核销 — the match to the contract; counts once';`,
    );
    this.addSql(`comment on column "commission_line"."contract_id" is '合同 — the contract it pays';`);
    this.addSql(
      `comment on column "commission_line"."price_class" is '产品类别 — pricing grade of the products it pays for';`,
    );
    this.addSql(
      `comment on column "commission_line"."received_on" is '到账日 — day the money came, or was taken back';`,
    );
    this.addSql(`comment on column "commission_line"."currency" is '币种 — currency of the money (ISO 4217)';`);
    this.addSql(
      `comment on column "commission_line"."received_amount" is '收款金额 — in its currency; negative when the receipt was reversed';`,
    );
    this.addSql(`comment on column "commission_line"."exchange_rate" is '折算率 — into CNY on the day it came';`);
    this.addSql(`comment on column "commission_line"."base_amount" is '计提基数 — in CNY';`);
    this.addSql(
      `comment on column "commission_line"."rate_percent" is '提成率 — percent; empty while no rate is set';`,
    );
    this.addSql(`comment on column "commission_line"."commission_amount" is '提成金额 — in CNY';`);
    this.addSql(`comment on column "commission_line"."reverses_id" is '冲回 — the earlier line this one takes back';`);
    this.addSql(
      `alter table "commission_line" add constraint "commission_line_once" unique ("allocation_id", "price_class");`,
    );
    this.addSql(
      `alter table "commission_line" add constraint "commission_line_price_class_check" check ("price_class" in ('A', 'B', 'C'));`,
    );

    this.addSql(
      `create table "application_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "application_id" uuid not null, "position" int not null default 0, "product_id" uuid not null, "specification" varchar(400) null, "quantity" numeric(18,6) not null, "unit_price" numeric(20,6) not null, "discount_percent" numeric(9,4) not null default '0', "tax_rate_percent" numeric(9,4) not null default '13', "amount" numeric(20,4) not null default '0', "delivery_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "application_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "application_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "application_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "application_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "application_line"."application_id" is '申报单 — the application it is a line of';`);
    this.addSql(`comment on column "application_line"."position" is '行号 — order of the line';`);
    this.addSql(`comment on column "application_line"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "application_line"."specification" is '规格 — specification asked for';`);
    this.addSql(`comment on column "application_line"."quantity" is '数量 — quantity in the unit of the product';`);
    this.addSql(`comment on column "application_line"."unit_price" is '单价 — price of one unit, tax included';`);
    this.addSql(
      `comment on column "application_line"."discount_percent" is '折扣率 — discount on the line, in percent';`,
    );
    this.addSql(`comment on column "application_line"."tax_rate_percent" is '税率 — VAT rate in percent';`);
    this.addSql(
      `comment on column "application_line"."amount" is '金额 — quantity × price less discount, rounded half-up';`,
    );
    this.addSql(`comment on column "application_line"."delivery_on" is '交货期 — promised for this line';`);

    this.addSql(
      `create table "application_instalment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "application_id" uuid not null, "position" int not null default 0, "kind" text not null, "percent" numeric(9,4) null, "amount" numeric(20,4) null, "trigger" text not null, "days" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`comment on column "application_instalment"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "application_instalment"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "application_instalment"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(
      `comment on column "application_instalment"."updated_at" is '更新时间 — when the record last changed';`,
    );
    this.addSql(
      `comment on column "application_instalment"."application_id" is '申报单 — the application it is an instalment of';`,
    );
    this.addSql(`comment on column "application_instalment"."position" is '序号 — order of the instalment';`);
    this.addSql(`comment on column "application_instalment"."kind" is '款项类别 — what the money is for';`);
    this.addSql(
      `comment on column "application_instalment"."percent" is '比例 — share of the contract amount, in percent';`,
    );
    this.addSql(`comment on column "application_instalment"."amount" is '金额 — fixed amount instead of a share';`);
    this.addSql(`comment on column "application_instalment"."trigger" is '触发事件 — what makes it due';`);
    this.addSql(`comment on column "application_instalment"."days" is '天数 — days after the event';`);
    this.addSql(
      `alter table "application_instalment" add constraint "application_instalment_kind_check" check ("kind" in ('ADVANCE', 'BEFORE_SHIPMENT', 'AGAINST_DOCUMENTS', 'ON_ACCEPTANCE', 'BALANCE', 'RETENTION'));`,
    );
    this.addSql(
      `alter table "application_instalment" add constraint "application_instalment_trigger_check" check ("trigger" in ('SIGNING', 'BEFORE_SHIPMENT', 'SHIPMENT', 'DOCUMENTS', 'SIGN_OFF', 'INVOICE', 'ACCEPTANCE', 'WARRANTY_END'));`,
    );

    this.addSql(
      `create table "attachment_piece" ("attachment_id" uuid not null, "position" int not null, "content" bytea not null, primary key ("attachment_id", "position"));`,
    );
    this.addSql(`comment on column "attachment_piece"."attachment_id" is '附件 — the file it is a piece of';`);
    this.addSql(`comment on column "attachment_piece"."position" is '序号 — order of the piece, from 0';`);
    this.addSql(`comment on column "attachment_piece"."content" is '内容 — the bytes as they were sent';`);

    this.addSql(
      `create table "archive_file" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'COLLECTING', "register_number" varchar(40) null, "contract_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "direct_customer" varchar(200) null, "host_equipment_model" varchar(200) null, "host_maker_unit" varchar(200) null, "design_institute" varchar(200) null, "missing" text[] not null default '{}', "document_count" int not null default 0, "produced" boolean not null default false, "serviced" boolean not null default false, "transfer_due_on" date null, "filed_on" date null, "handed_over_by_id" uuid null, "transferred_on" date null, "registered_by_id" uuid null, "registered_on" date null, "location" varchar(120) null, "checked_on" date null, "returned_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "archive_file"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "archive_file"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "archive_file"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "archive_file"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "archive_file"."status" is '状态 — collecting, complete, filed in the department, transferred to the archive, registered there';`,
    );
    this.addSql(
      `comment on column "archive_file"."register_number" is '档案登记号 — number in the register of the archive';`,
    );
    this.addSql(`comment on column "archive_file"."contract_id" is '合同 — the contract whose papers it holds';`);
    this.addSql(`comment on column "archive_file"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "archive_file"."owner_id" is '责任人 — salesperson responsible for the file';`);
    this.addSql(`comment on column "archive_file"."direct_customer" is '直接客户 — direct customer';`);
    this.addSql(`comment on column "archive_file"."host_equipment_model" is '主机型号 — model of the host equipment';`);
    this.addSql(
      `comment on column "archive_file"."host_maker_unit" is '主机厂订货单位 — ordering unit of the host maker';`,
    );
    this.addSql(`comment on column "archive_file"."design_institute" is '设计院 — design institute';`);
    this.addSql(
      `comment on column "archive_file"."missing" is '缺少的资料 — compulsory kinds of document that are not in the file';`,
    );
    this.addSql(`comment on column "archive_file"."document_count" is '资料份数 — documents in the file';`);
    this.addSql(
      `comment on column "archive_file"."produced" is '经过生产 — something of the contract was made for it';`,
    );
    this.addSql(
      `comment on column "archive_file"."serviced" is '有现场服务 — people were sent, or field service is agreed';`,
    );
    this.addSql(
      `comment on column "archive_file"."transfer_due_on" is '可移交日 — first day it may go to the archive, once known';`,
    );
    this.addSql(`comment on column "archive_file"."filed_on" is '立卷日 — day it was closed in the department';`);
    this.addSql(
      `comment on column "archive_file"."handed_over_by_id" is '移交人 — who checked the list and handed it over';`,
    );
    this.addSql(`comment on column "archive_file"."transferred_on" is '移交日 — day it was handed over';`);
    this.addSql(
      `comment on column "archive_file"."registered_by_id" is '接收人 — archivist who checked the list and took it in';`,
    );
    this.addSql(`comment on column "archive_file"."registered_on" is '登记日 — day of the register entry';`);
    this.addSql(`comment on column "archive_file"."location" is '存放位置 — shelf and box';`);
    this.addSql(`comment on column "archive_file"."checked_on" is '清查日 — day the archive last checked it';`);
    this.addSql(`comment on column "archive_file"."returned_reason" is '退回理由 — why the archive sent it back';`);
    this.addSql(`comment on column "archive_file"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_register_number_unique" unique ("register_number");`,
    );
    this.addSql(`alter table "archive_file" add constraint "archive_file_contract_id_unique" unique ("contract_id");`);
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_status_check" check ("status" in ('COLLECTING', 'COMPLETE', 'FILED', 'TRANSFERRED', 'REGISTERED'));`,
    );
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_missing_check" check ("missing" <@ array['CUSTOMER_INFORMATION'::text, 'INQUIRY_REPLY'::text, 'QUOTATION'::text, 'PRICE_REVIEW'::text, 'TECHNICAL_AGREEMENT'::text, 'CONTRACT_TEXT'::text, 'CORRESPONDENCE'::text, 'ORDER_REVIEW'::text, 'CONFIRMATION'::text, 'PRODUCTION_PLAN'::text, 'INSPECTION_REPORT'::text, 'CERTIFICATE'::text, 'LOGISTICS_DOCUMENT'::text, 'SHIPPING_NOTICE'::text, 'SIGN_OFF'::text, 'INVOICE'::text, 'PAYMENT'::text, 'ACCEPTANCE_REPORT'::text, 'SERVICE_RECORD'::text, 'CUSTOMER_FEEDBACK'::text, 'PHOTO'::text, 'OTHER'::text]);`,
    );

    this.addSql(
      `create table "archive_document" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'FILED', "file_id" uuid not null, "type" text not null, "title" varchar(200) not null, "version_number" int not null default 1, "document_on" date not null, "author" varchar(120) not null, "paper_location" varchar(120) null, "record_type" varchar(60) null, "record_id" uuid null, "attachment_id" uuid null, "by_system" boolean not null default false, "filed_by_id" uuid null, "lost_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "archive_document"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "archive_document"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "archive_document"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "archive_document"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "archive_document"."status" is '状态 — in the file, void because what it proves was taken back, or lost';`,
    );
    this.addSql(`comment on column "archive_document"."file_id" is '档案 — the file it is in';`);
    this.addSql(`comment on column "archive_document"."type" is '类别 — kind of document';`);
    this.addSql(`comment on column "archive_document"."title" is '题名 — what it is called';`);
    this.addSql(`comment on column "archive_document"."version_number" is '版本 — version of the document, from 1';`);
    this.addSql(`comment on column "archive_document"."document_on" is '日期 — date of the document';`);
    this.addSql(`comment on column "archive_document"."author" is '作者 — who made it';`);
    this.addSql(`comment on column "archive_document"."paper_location" is '纸质存放处 — where the paper is';`);
    this.addSql(
      `comment on column "archive_document"."record_type" is '来源类型 — type of the record the system made it from';`,
    );
    this.addSql(`comment on column "archive_document"."record_id" is '来源 — the record the system made it from';`);
    this.addSql(`comment on column "archive_document"."attachment_id" is '附件 — the file of it';`);
    this.addSql(`comment on column "archive_document"."by_system" is '系统归入 — filed by the system itself';`);
    this.addSql(`comment on column "archive_document"."filed_by_id" is '归入人 — who sorted it in';`);
    this.addSql(`comment on column "archive_document"."lost_reason" is '遗失说明 — what is known of its loss';`);
    this.addSql(`create index "archive_document_record_id_index" on "archive_document" ("record_id");`);
    this.addSql(
      `alter table "archive_document" add constraint "archive_document_status_check" check ("status" in ('FILED', 'VOID', 'LOST'));`,
    );
    this.addSql(
      `alter table "archive_document" add constraint "archive_document_type_check" check ("type" in ('CUSTOMER_INFORMATION', 'INQUIRY_REPLY', 'QUOTATION', 'PRICE_REVIEW', 'TECHNICAL_AGREEMENT', 'CONTRACT_TEXT', 'CORRESPONDENCE', 'ORDER_REVIEW', 'CONFIRMATION', 'PRODUCTION_PLAN', 'INSPECTION_REPORT', 'CERTIFICATE', 'LOGISTICS_DOCUMENT', 'SHIPPING_NOTICE', 'SIGN_OFF', 'INVOICE', 'PAYMENT', 'ACCEPTANCE_REPORT', 'SERVICE_RECORD', 'CUSTOMER_FEEDBACK', 'PHOTO', 'OTHER'));`,
    );

    this.addSql(
      `create table "approval" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'RUNNING', "document_type" varchar(60) not null, "record_type" varchar(60) not null, "record_id" uuid not null, "steps" jsonb not null, "current_step" int not null default 0, "requested_by_id" uuid not null, "preparers" uuid[] not null, "ended_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "approval"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "approval"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "approval"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "approval"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "approval"."status" is '状态 — running, or how it ended';`);
    this.addSql(`comment on column "approval"."document_type" is '单据类型 — kind of document';`);
    this.addSql(`comment on column "approval"."record_type" is '对象类型 — type of the record';`);
    this.addSql(`comment on column "approval"."record_id" is '对象 — the record decided on';`);
    this.addSql(`comment on column "approval"."steps" is '步骤 — the chain as it was when the approval began';`);
    this.addSql(`comment on column "approval"."current_step" is '当前步骤 — index of the step that is open';`);
    this.addSql(`comment on column "approval"."requested_by_id" is '提交人 — who asked; may not decide';`);
    this.addSql(
      `comment on column "approval"."preparers" is '经办人 — everybody who prepared the document; none of them may decide';`,
    );
    this.addSql(`comment on column "approval"."ended_at" is '结束时间 — when it was decided or withdrawn';`);
    this.addSql(`create index "approval_record_id_index" on "approval" ("record_id");`);
    this.addSql(
      `alter table "approval" add constraint "approval_status_check" check ("status" in ('RUNNING', 'APPROVED', 'REJECTED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `create table "task" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "kind" text not null, "title" varchar(200) not null, "title_en" varchar(200) not null, "record_type" varchar(60) not null, "record_id" uuid not null, "approval_id" uuid null, "topic" varchar(40) null, "step_index" int null, "role" text null, "assignee_id" uuid null, "due_at" timestamptz null, "escalated_at" timestamptz null, "decision" text null, "opinion" varchar(500) null, "decided_by_id" uuid null, "on_behalf_of_id" uuid null, "decided_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "task"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "task"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "task"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "task"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "task"."status" is '状态 — open until somebody does it';`);
    this.addSql(`comment on column "task"."kind" is '类别 — decide, act, be reminded, or hear of a delay';`);
    this.addSql(`comment on column "task"."title" is '标题 — what is to be done, in Chinese';`);
    this.addSql(`comment on column "task"."title_en" is '英文标题 — what is to be done, in English';`);
    this.addSql(`comment on column "task"."record_type" is '对象类型 — type of the record it is about';`);
    this.addSql(`comment on column "task"."record_id" is '对象 — the record it is about';`);
    this.addSql(`comment on column "task"."approval_id" is '审批 — the approval it is a step of';`);
    this.addSql(
      `comment on column "task"."topic" is '事项 — what has to be done, as the stage names it; the deed itself closes the task';`,
    );
    this.addSql(`comment on column "task"."step_index" is '步骤序号 — the step of the approval';`);
    this.addSql(`comment on column "task"."role" is '角色 — anybody with this role may do it';`);
    this.addSql(`comment on column "task"."assignee_id" is '责任人 — this person does it';`);
    this.addSql(`comment on column "task"."due_at" is '截止时间 — by when';`);
    this.addSql(`comment on column "task"."escalated_at" is '升级时间 — when it was reported as late';`);
    this.addSql(`comment on column "task"."decision" is '决定 — what was decided';`);
    this.addSql(`comment on column "task"."opinion" is '意见 — the opinion given with it';`);
    this.addSql(`comment on column "task"."decided_by_id" is '办理人 — who did it';`);
    this.addSql(`comment on column "task"."on_behalf_of_id" is '代理 — the absent person a deputy acted for';`);
    this.addSql(`comment on column "task"."decided_at" is '办理时间 — when it was done';`);
    this.addSql(`create index "task_record_id_index" on "task" ("record_id");`);
    this.addSql(`create index "task_role_index" on "task" ("role");`);
    this.addSql(`create index "task_due_at_index" on "task" ("due_at");`);
    this.addSql(
      `alter table "task" add constraint "task_status_check" check ("status" in ('OPEN', 'DONE', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "task" add constraint "task_kind_check" check ("kind" in ('APPROVAL', 'ACTION', 'REMINDER', 'ESCALATION'));`,
    );
    this.addSql(
      `alter table "task" add constraint "task_role_check" check ("role" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`,
    );
    this.addSql(
      `alter table "task" add constraint "task_decision_check" check ("decision" in ('APPROVE', 'APPROVE_WITH_CONDITION', 'REJECT', 'RETURN'));`,
    );

    this.addSql(
      `create table "api_key" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" varchar(80) not null, "owner_id" uuid not null, "prefix" varchar(16) not null, "token_hash" varchar(64) not null, "permissions" text[] not null, "expires_at" timestamptz not null, "last_used_at" timestamptz null, "revoked_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "api_key"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "api_key"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "api_key"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "api_key"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "api_key"."name" is '名称 — what the key is for';`);
    this.addSql(`comment on column "api_key"."owner_id" is '创建人 — the key can never do more than this person';`);
    this.addSql(`comment on column "api_key"."prefix" is '前缀 — first characters, to recognise it';`);
    this.addSql(`comment on column "api_key"."token_hash" is '密钥散列 — never leaves the database';`);
    this.addSql(`comment on column "api_key"."permissions" is '权限 — what it may do, no wider than its creator';`);
    this.addSql(`comment on column "api_key"."expires_at" is '到期 — after this moment it is refused';`);
    this.addSql(`comment on column "api_key"."last_used_at" is '最近使用 — last request, to the minute';`);
    this.addSql(`comment on column "api_key"."revoked_at" is '吊销时间 — when it was withdrawn';`);
    this.addSql(`alter table "api_key" add constraint "api_key_token_hash_unique" unique ("token_hash");`);

    this.addSql(
      `create table "access_request" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'SUBMITTED', "number" varchar(40) not null, "owner_id" uuid not null, "register_number" varchar(40) not null, "file_id" uuid null, "purpose" varchar(500) not null, "identity_checked" varchar(200) null, "need_checked" varchar(500) null, "verified_by_id" uuid null, "granted_on" date null, "expires_on" date null, "refused_reason" varchar(500) null, "confidentiality_confirmed_at" timestamptz null, "opened_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "access_request"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "access_request"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "access_request"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "access_request"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "access_request"."status" is '状态 — submitted, verified, granted or refused, expired';`,
    );
    this.addSql(`comment on column "access_request"."number" is '申请号 — number of the request';`);
    this.addSql(`comment on column "access_request"."owner_id" is '申请人 — employee who asks';`);
    this.addSql(
      `comment on column "access_request"."register_number" is '档案登记号 — number of the file in the register';`,
    );
    this.addSql(`comment on column "access_request"."file_id" is '档案 — the file asked for';`);
    this.addSql(`comment on column "access_request"."purpose" is '用途 — what it is needed for';`);
    this.addSql(`comment on column "access_request"."identity_checked" is '身份核实 — how the identity was verified';`);
    this.addSql(`comment on column "access_request"."need_checked" is '需要核实 — why the need is accepted';`);
    this.addSql(`comment on column "access_request"."verified_by_id" is '核实人 — archivist who verified it';`);
    this.addSql(`comment on column "access_request"."granted_on" is '批准日 — day it was granted';`);
    this.addSql(`comment on column "access_request"."expires_on" is '到期日 — last day of access';`);
    this.addSql(`comment on column "access_request"."refused_reason" is '拒绝理由 — why it was refused';`);
    this.addSql(
      `comment on column "access_request"."confidentiality_confirmed_at" is '保密确认时间 — when the requester confirmed the confidentiality text';`,
    );
    this.addSql(
      `comment on column "access_request"."opened_at" is '打开时间 — when the file was opened today; empty when it is closed';`,
    );
    this.addSql(`alter table "access_request" add constraint "access_request_number_unique" unique ("number");`);
    this.addSql(
      `alter table "access_request" add constraint "access_request_status_check" check ("status" in ('SUBMITTED', 'VERIFIED', 'GRANTED', 'REFUSED', 'EXPIRED'));`,
    );

    this.addSql(
      `create table "archive_view" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "request_id" uuid not null, "viewer_id" uuid not null, "viewed_at" timestamptz not null, "purpose" varchar(500) not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "archive_view"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "archive_view"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "archive_view"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "archive_view"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "archive_view"."file_id" is '档案 — the file that was opened';`);
    this.addSql(`comment on column "archive_view"."request_id" is '查阅申请 — the request it was opened on';`);
    this.addSql(`comment on column "archive_view"."viewer_id" is '查阅人 — who opened it';`);
    this.addSql(`comment on column "archive_view"."viewed_at" is '查阅时间 — when';`);
    this.addSql(`comment on column "archive_view"."purpose" is '用途 — what for';`);

    this.addSql(
      `create table "acceptance_report" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'SIGNED', "number" varchar(40) not null, "dispatch_id" uuid not null, "work_done" varchar(2000) not null, "signer" varchar(120) not null, "accepted_on" date not null, "open_points" varchar(2000) null, "scan_id" uuid null, "recorded_by_id" uuid not null, "withdrawn_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "acceptance_report"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "acceptance_report"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "acceptance_report"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "acceptance_report"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "acceptance_report"."status" is '状态 — signed by the customer, or taken back';`);
    this.addSql(`comment on column "acceptance_report"."number" is '验收报告号 — number of the report';`);
    this.addSql(`comment on column "acceptance_report"."dispatch_id" is '派工单 — the job it closes';`);
    this.addSql(`comment on column "acceptance_report"."work_done" is '完成工作 — what was done';`);
    this.addSql(`comment on column "acceptance_report"."signer" is '客户签字人 — who signed for the customer';`);
    this.addSql(`comment on column "acceptance_report"."accepted_on" is '验收日 — day the customer signed';`);
    this.addSql(
      `comment on column "acceptance_report"."open_points" is '遗留问题 — what is still to be done, by whom and when';`,
    );
    this.addSql(`comment on column "acceptance_report"."scan_id" is '签字扫描件 — the signed paper';`);
    this.addSql(`comment on column "acceptance_report"."recorded_by_id" is '登记人 — who recorded it';`);
    this.addSql(`comment on column "acceptance_report"."withdrawn_reason" is '撤销理由 — why it was taken back';`);
    this.addSql(`alter table "acceptance_report" add constraint "acceptance_report_number_unique" unique ("number");`);
    this.addSql(
      `alter table "acceptance_report" add constraint "acceptance_report_status_check" check ("status" in ('SIGNED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `create table "acceptance_test" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "report_id" uuid not null, "position" int not null default 0, "name" varchar(200) not null, "required" varchar(200) null, "measured" varchar(200) not null, "passed" boolean not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "acceptance_test"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "acceptance_test"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "acceptance_test"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "acceptance_test"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "acceptance_test"."report_id" is '验收报告 — the report it is a line of';`);
    this.addSql(`comment on column "acceptance_test"."position" is '序号 — order of the test';`);
    this.addSql(`comment on column "acceptance_test"."name" is '试验项目 — what was tested';`);
    this.addSql(`comment on column "acceptance_test"."required" is '要求 — what was required';`);
    this.addSql(`comment on column "acceptance_test"."measured" is '结果 — what was found';`);
    this.addSql(`comment on column "acceptance_test"."passed" is '合格 — whether it met what was required';`);

    this.addSql(
      `create table "warehouse" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "code" varchar(30) not null, "name" varchar(80) not null, "name_en" varchar(80) null, "custodian_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "warehouse"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "warehouse"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "warehouse"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "warehouse"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "warehouse"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "warehouse"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "warehouse"."code" is '仓库代码 — code';`);
    this.addSql(`comment on column "warehouse"."name" is '仓库名称 — name in Chinese';`);
    this.addSql(`comment on column "warehouse"."name_en" is '英文名称 — name in English';`);
    this.addSql(`comment on column "warehouse"."custodian_id" is '保管员 — who keeps the goods';`);
    this.addSql(`create index "warehouse_external_id_index" on "warehouse" ("external_id");`);
    this.addSql(`alter table "warehouse" add constraint "warehouse_code_unique" unique ("code");`);

    this.addSql(
      `create table "stocktake" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'PLANNED', "number" varchar(40) not null, "warehouse_id" uuid not null, "planned_on" date not null, "counted_on" date null, "counted_at" timestamptz null, "counted_by_id" uuid null, "rejected_reason" varchar(500) null, "posted_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "stocktake"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "stocktake"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "stocktake"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "stocktake"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "stocktake"."status" is '状态 — planned, counted, its differences before finance, approved, posted';`,
    );
    this.addSql(`comment on column "stocktake"."number" is '盘点单号 — number of the stocktake';`);
    this.addSql(`comment on column "stocktake"."warehouse_id" is '仓库 — warehouse that is counted';`);
    this.addSql(`comment on column "stocktake"."planned_on" is '计划日 — day by which it is to be counted';`);
    this.addSql(`comment on column "stocktake"."counted_on" is '盘点日 — day it was counted';`);
    this.addSql(`comment on column "stocktake"."counted_at" is '盘点时间 — moment the books were compared with';`);
    this.addSql(`comment on column "stocktake"."counted_by_id" is '盘点人 — who counted';`);
    this.addSql(`comment on column "stocktake"."rejected_reason" is '驳回理由 — why finance sent it back last time';`);
    this.addSql(`comment on column "stocktake"."posted_on" is '过账日 — day the differences were posted';`);
    this.addSql(`alter table "stocktake" add constraint "stocktake_number_unique" unique ("number");`);
    this.addSql(
      `alter table "stocktake" add constraint "stocktake_status_check" check ("status" in ('PLANNED', 'COUNTED', 'DIFFERENCE', 'APPROVED', 'POSTED'));`,
    );

    this.addSql(
      `create table "stocktake_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "stocktake_id" uuid not null, "position" int not null default 0, "product_id" uuid not null, "system_quantity" numeric(18,6) not null default '0', "counted_quantity" numeric(18,6) not null default '0', "difference" numeric(18,6) generated always as (counted_quantity - system_quantity) stored null, "reason" varchar(300) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "stocktake_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "stocktake_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "stocktake_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "stocktake_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "stocktake_line"."stocktake_id" is '盘点单 — the stocktake it is a line of';`);
    this.addSql(`comment on column "stocktake_line"."position" is '行号 — order of the line';`);
    this.addSql(`comment on column "stocktake_line"."product_id" is '产品 — product';`);
    this.addSql(
      `comment on column "stocktake_line"."system_quantity" is '账面数量 — on hand in the books at the moment of the count';`,
    );
    this.addSql(`comment on column "stocktake_line"."counted_quantity" is '实盘数量 — quantity found';`);
    this.addSql(`comment on column "stocktake_line"."difference" is '差异 — counted less books';`);
    this.addSql(`comment on column "stocktake_line"."reason" is '差异原因 — why it differs';`);
    this.addSql(
      `alter table "stocktake_line" add constraint "stocktake_line_stocktake_id_product_id_unique" unique ("stocktake_id", "product_id");`,
    );
    this.addSql(
      `alter table "stocktake_line" add constraint "stocktake_line_counted" check (counted_quantity >= 0 and system_quantity >= 0);`,
    );

    this.addSql(
      `create table "stock_receipt" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "warehouse_id" uuid not null, "lot_id" uuid not null, "product_id" uuid not null, "quantity" numeric(18,6) not null, "taken_quantity" numeric(18,6) not null default '0', "exhausted" boolean generated always as (taken_quantity >= quantity) stored null, "certificate_id" uuid null, "certificate_number" varchar(60) null, "place" varchar(80) null, "packages" int null, "prepared_by_id" uuid null, "pre_received_on" date null, "packed_on" date null, "received_on" date null, "received_by_id" uuid null, "withdrawn_reason" varchar(500) null, "reversed_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "stock_receipt"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "stock_receipt"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "stock_receipt"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "stock_receipt"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "stock_receipt"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "stock_receipt"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "stock_receipt"."status" is '状态 — pre-received by production, packed, received by the store';`,
    );
    this.addSql(`comment on column "stock_receipt"."number" is '入库单号 — number of the receipt';`);
    this.addSql(`comment on column "stock_receipt"."warehouse_id" is '仓库 — warehouse';`);
    this.addSql(`comment on column "stock_receipt"."lot_id" is '批次 — lot the goods are of';`);
    this.addSql(`comment on column "stock_receipt"."product_id" is '产品 — product of the lot';`);
    this.addSql(`comment on column "stock_receipt"."quantity" is '数量 — quantity received';`);
    this.addSql(
      `comment on column "stock_receipt"."taken_quantity" is '已分配数量 — quantity promised to or gone with deliveries';`,
    );
    this.addSql(`comment on column "stock_receipt"."exhausted" is '已用完 — nothing of it is left for deliveries';`);
    this.addSql(
      `comment on column "stock_receipt"."certificate_id" is '合格证 — product certificate the goods come in with';`,
    );
    this.addSql(
      `comment on column "stock_receipt"."certificate_number" is '合格证号 — number of the product certificate';`,
    );
    this.addSql(`comment on column "stock_receipt"."place" is '库位 — place in the store';`);
    this.addSql(`comment on column "stock_receipt"."packages" is '件数 — number of packages';`);
    this.addSql(`comment on column "stock_receipt"."prepared_by_id" is '填单人 — who filled it in';`);
    this.addSql(
      `comment on column "stock_receipt"."pre_received_on" is '预入库日 — day production handed the goods over';`,
    );
    this.addSql(`comment on column "stock_receipt"."packed_on" is '包装日 — day the goods were packed';`);
    this.addSql(`comment on column "stock_receipt"."received_on" is '入库日 — day the goods came into the store';`);
    this.addSql(`comment on column "stock_receipt"."received_by_id" is '收货人 — custodian who received the goods';`);
    this.addSql(
      `comment on column "stock_receipt"."withdrawn_reason" is '撤回理由 — why the pre-receipt was taken back last time';`,
    );
    this.addSql(`comment on column "stock_receipt"."reversed_reason" is '冲销理由 — why the receipt was reversed';`);
    this.addSql(`create index "stock_receipt_external_id_index" on "stock_receipt" ("external_id");`);
    this.addSql(`alter table "stock_receipt" add constraint "stock_receipt_number_unique" unique ("number");`);
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_taken" check (quantity > 0 and taken_quantity >= 0 and taken_quantity <= quantity);`,
    );
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_status_check" check ("status" in ('DRAFT', 'PRE_RECEIVED', 'PACKED', 'RECEIVED', 'REVERSED'));`,
    );

    this.addSql(
      `create table "dispatch_notice" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'ISSUED', "number" varchar(40) not null, "receipt_id" uuid not null, "lot_id" uuid not null, "product_id" uuid not null, "quantity" numeric(18,6) not null, "order_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "ready_on" date not null, "agreed_on" date null, "agreed_with" varchar(120) null, "preparation" varchar(500) null, "arranged_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "dispatch_notice"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "dispatch_notice"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "dispatch_notice"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "dispatch_notice"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "dispatch_notice"."status" is '状态 — issued, arranged with the customer, or cancelled with its receipt';`,
    );
    this.addSql(`comment on column "dispatch_notice"."number" is '通知书号 — number of the notice';`);
    this.addSql(`comment on column "dispatch_notice"."receipt_id" is '入库单 — the receipt it announces';`);
    this.addSql(`comment on column "dispatch_notice"."lot_id" is '批次 — lot that is ready';`);
    this.addSql(`comment on column "dispatch_notice"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "dispatch_notice"."quantity" is '数量 — quantity that is ready';`);
    this.addSql(`comment on column "dispatch_notice"."order_id" is '订单 — order the goods are for';`);
    this.addSql(`comment on column "dispatch_notice"."customer_id" is '客户 — customer of the order';`);
    this.addSql(
      `comment on column "dispatch_notice"."owner_id" is '业务员 — who arranges delivery with the customer';`,
    );
    this.addSql(`comment on column "dispatch_notice"."ready_on" is '备妥日 — day the goods were ready';`);
    this.addSql(`comment on column "dispatch_notice"."agreed_on" is '约定发货日 — day agreed with the customer';`);
    this.addSql(`comment on column "dispatch_notice"."agreed_with" is '约定对象 — person at the customer';`);
    this.addSql(
      `comment on column "dispatch_notice"."preparation" is '准备事项 — what is to be prepared, there and here';`,
    );
    this.addSql(`comment on column "dispatch_notice"."arranged_at" is '约定时间 — when it was arranged';`);
    this.addSql(`alter table "dispatch_notice" add constraint "dispatch_notice_number_unique" unique ("number");`);
    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_status_check" check ("status" in ('ISSUED', 'ARRANGED', 'CANCELLED'));`,
    );

    this.addSql(
      `create table "stock_move" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "kind" text not null, "warehouse_id" uuid not null, "product_id" uuid not null, "quantity" numeric(18,6) not null, "record_type" varchar(60) not null, "record_id" uuid not null, "moved_at" timestamptz not null, "moved_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "stock_move"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "stock_move"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "stock_move"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "stock_move"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "stock_move"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "stock_move"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "stock_move"."kind" is '类别 — received, reserved, released, issued, returned, a receipt reversed, more or less found at a stocktake';`,
    );
    this.addSql(`comment on column "stock_move"."warehouse_id" is '仓库 — warehouse';`);
    this.addSql(`comment on column "stock_move"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "stock_move"."quantity" is '数量 — always positive; the kind says which way';`);
    this.addSql(`comment on column "stock_move"."record_type" is '单据类型 — document that moved it';`);
    this.addSql(`comment on column "stock_move"."record_id" is '单据 — document that moved it';`);
    this.addSql(`comment on column "stock_move"."moved_at" is '时间 — when';`);
    this.addSql(`comment on column "stock_move"."moved_by_id" is '经手人 — who';`);
    this.addSql(`create index "stock_move_external_id_index" on "stock_move" ("external_id");`);
    this.addSql(`create index "stock_move_record_id_index" on "stock_move" ("record_id");`);
    this.addSql(
      `alter table "stock_move" add constraint "stock_move_kind_check" check ("kind" in ('RECEIPT', 'RESERVE', 'RELEASE', 'ISSUE', 'RETURN', 'REVERSE', 'GAIN', 'LOSS'));`,
    );

    this.addSql(
      `create table "stock_level" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "warehouse_id" uuid not null, "product_id" uuid not null, "on_hand" numeric(18,6) not null default '0', "reserved" numeric(18,6) not null default '0', "blocked" numeric(18,6) not null default '0', "available" numeric(18,6) generated always as (on_hand - reserved - blocked) stored null, primary key ("id"));`,
    );
    this.addSql(`comment on column "stock_level"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "stock_level"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "stock_level"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "stock_level"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "stock_level"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "stock_level"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "stock_level"."warehouse_id" is '仓库 — warehouse';`);
    this.addSql(`comment on column "stock_level"."product_id" is '产品 — product';`);
    this.addSql(`comment on column "stock_level"."on_hand" is '现存量 — quantity in the store';`);
    this.addSql(`comment on column "stock_level"."reserved" is '预留量 — promised to delivery orders';`);
    this.addSql(`comment on column "stock_level"."blocked" is '冻结量 — may not be issued';`);
    this.addSql(`comment on column "stock_level"."available" is '可用量 — on hand less reserved and blocked';`);
    this.addSql(`create index "stock_level_external_id_index" on "stock_level" ("external_id");`);
    this.addSql(
      `alter table "stock_level" add constraint "stock_level_warehouse_id_product_id_unique" unique ("warehouse_id", "product_id");`,
    );
    this.addSql(
      `alter table "stock_level" add constraint "stock_never_negative" check (on_hand >= 0 and reserved >= 0 and blocked >= 0 and reserved + blocked <= on_hand);`,
    );

    this.addSql(
      `create table "delivery_order" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'DRAFT', "number" varchar(40) not null, "order_id" uuid not null, "contract_id" uuid null, "customer_id" uuid null, "owner_id" uuid not null, "prepared_by_id" uuid null, "warehouse_id" uuid not null, "currency" varchar(3) not null default 'CNY', "amount" numeric(20,4) not null default '0', "delivery_mode" text not null default 'DELIVERY', "deliver_to" varchar(300) null, "planned_on" date null, "agreed_with" varchar(120) null, "agreed_at" timestamptz null, "preparation" varchar(500) null, "carrier" varchar(120) null, "packing_basis" text null, "packed_firm" boolean null, "packed_moisture_proof" boolean null, "packed_shock_proof" boolean null, "packages" int null, "gross_weight" numeric(18,6) null, "packing_confirmed_by_id" uuid null, "packing_confirmed_at" timestamptz null, "declaration_number" varchar(60) null, "declared_on" date null, "declared_party" varchar(200) null, "declared_customer_id" uuid null, "released_on" date null, "issued_on" date null, "left_on" date null, "signed_on" date null, "booked_on" date null, "rejected_reason" varchar(500) null, "void_reason" varchar(500) null, "search_text" varchar(2000) not null default '', primary key ("id"));`,
    );
    this.addSql(`comment on column "delivery_order"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "delivery_order"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "delivery_order"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "delivery_order"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "delivery_order"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "delivery_order"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "delivery_order"."status" is '状态 — released by the sales manager, issued by the store, out of the gate, signed for, booked';`,
    );
    this.addSql(`comment on column "delivery_order"."number" is '发货单号 — number of the delivery order';`);
    this.addSql(`comment on column "delivery_order"."order_id" is '订单 — the order it delivers';`);
    this.addSql(`comment on column "delivery_order"."contract_id" is '合同 — contract of the order';`);
    this.addSql(`comment on column "delivery_order"."customer_id" is '客户 — customer of the order';`);
    this.addSql(`comment on column "delivery_order"."owner_id" is '业务员 — salesperson';`);
    this.addSql(
      `comment on column "delivery_order"."prepared_by_id" is '填单人 — who filled it in; may not release it';`,
    );
    this.addSql(`comment on column "delivery_order"."warehouse_id" is '仓库 — store the goods come from';`);
    this.addSql(`comment on column "delivery_order"."currency" is '币种 — currency of the contract (ISO 4217)';`);
    this.addSql(
      `comment on column "delivery_order"."amount" is '发货金额 — value of the goods by the prices of the contract';`,
    );
    this.addSql(
      `comment on column "delivery_order"."delivery_mode" is '交付方式 — delivered to the place of the contract, or collected at the store';`,
    );
    this.addSql(
      `comment on column "delivery_order"."deliver_to" is '送达地点 — where the goods go, or EX STORE when collected';`,
    );
    this.addSql(`comment on column "delivery_order"."planned_on" is '计划发货日 — day agreed with the customer';`);
    this.addSql(
      `comment on column "delivery_order"."agreed_with" is '约定对象 — person at the customer the day was agreed with';`,
    );
    this.addSql(`comment on column "delivery_order"."agreed_at" is '约定时间 — when the day was agreed';`);
    this.addSql(
      `comment on column "delivery_order"."preparation" is '准备事项 — what is to be prepared, there and here';`,
    );
    this.addSql(`comment on column "delivery_order"."carrier" is '承运人 — carrier';`);
    this.addSql(
      `comment on column "delivery_order"."packing_basis" is '包装依据 — packed by the customer’s demand or by the standard of the trade';`,
    );
    this.addSql(`comment on column "delivery_order"."packed_firm" is '包装牢固 — the packing is firm';`);
    this.addSql(
      `comment on column "delivery_order"."packed_moisture_proof" is '防潮 — the packing keeps moisture out';`,
    );
    this.addSql(
      `comment on column "delivery_order"."packed_shock_proof" is '防震 — the packing protects against shock';`,
    );
    this.addSql(`comment on column "delivery_order"."packages" is '件数 — number of packages';`);
    this.addSql(`comment on column "delivery_order"."gross_weight" is '毛重 — gross weight in kg';`);
    this.addSql(
      `comment on column "delivery_order"."packing_confirmed_by_id" is '包装确认人 — who went through the checklist';`,
    );
    this.addSql(`comment on column "delivery_order"."packing_confirmed_at" is '包装确认时间 — when';`);
    this.addSql(
      `comment on column "delivery_order"."declaration_number" is '报关单号 — number of the export customs declaration, where the goods leave the country';`,
    );
    this.addSql(`comment on column "delivery_order"."declared_on" is '报关日 — day it was declared';`);
    this.addSql(
      `comment on column "delivery_order"."declared_party" is '报关单列名方 — party named on the declaration';`,
    );
    this.addSql(
      `comment on column "delivery_order"."declared_customer_id" is '列名客户 — the customer that party is; empty when it is none of our customers, an agent for example';`,
    );
    this.addSql(`comment on column "delivery_order"."released_on" is '放行日 — day it was released';`);
    this.addSql(`comment on column "delivery_order"."issued_on" is '出库日 — day the store issued the goods';`);
    this.addSql(`comment on column "delivery_order"."left_on" is '出厂日 — day the goods left the plant';`);
    this.addSql(`comment on column "delivery_order"."signed_on" is '签收日 — day the customer signed';`);
    this.addSql(`comment on column "delivery_order"."booked_on" is '入账日 — day finance booked the receivable';`);
    this.addSql(`comment on column "delivery_order"."rejected_reason" is '驳回理由 — why it came back last time';`);
    this.addSql(`comment on column "delivery_order"."void_reason" is '作废理由 — why it was voided';`);
    this.addSql(`comment on column "delivery_order"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "delivery_order_external_id_index" on "delivery_order" ("external_id");`);
    this.addSql(`alter table "delivery_order" add constraint "delivery_order_number_unique" unique ("number");`);
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'LEFT_PLANT', 'CUSTOMER_SIGNED', 'BOOKED', 'VOID'));`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_delivery_mode_check" check ("delivery_mode" in ('DELIVERY', 'COLLECTION'));`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_packing_basis_check" check ("packing_basis" in ('CUSTOMER_DEMAND', 'TRADE_STANDARD'));`,
    );

    this.addSql(
      `create table "sign_off" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'AWAITED', "number" varchar(40) not null, "delivery_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "arrived_on" date null, "signer" varchar(120) null, "signed_on" date null, "condition" varchar(300) null, "remark" varchar(500) null, "proof_kind" text null, "evidence" varchar(300) null, "recorded_by_id" uuid null, "reminders_sent" int not null default 0, "invoice_id" uuid null, "handed_over_on" date null, "handed_over_to" varchar(120) null, "hand_over_method" text null, "customer_booked_on" date null, "withdrawn_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "sign_off"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "sign_off"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "sign_off"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "sign_off"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "sign_off"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "sign_off"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "sign_off"."status" is '状态 — awaited until the customer signs';`);
    this.addSql(`comment on column "sign_off"."number" is '签收单号 — number of the sign-off';`);
    this.addSql(`comment on column "sign_off"."delivery_id" is '发货单 — the delivery that is signed for';`);
    this.addSql(`comment on column "sign_off"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "sign_off"."owner_id" is '业务员 — salesperson who gets the signature';`);
    this.addSql(`comment on column "sign_off"."arrived_on" is '到货日 — day the goods arrived at the agreed place';`);
    this.addSql(`comment on column "sign_off"."signer" is '签收人 — who signed at the customer';`);
    this.addSql(`comment on column "sign_off"."signed_on" is '签收日 — day';`);
    this.addSql(`comment on column "sign_off"."condition" is '外观状况 — condition of the goods on arrival';`);
    this.addSql(`comment on column "sign_off"."remark" is '签收备注 — damage or shortage the customer wrote down';`);
    this.addSql(
      `comment on column "sign_off"."proof_kind" is '签收凭证种类 — signed delivery note, or for export the forwarder’s proof of delivery or a surrendered bill of lading';`,
    );
    this.addSql(`comment on column "sign_off"."evidence" is '签收凭证 — reference of the scanned customer copy';`);
    this.addSql(`comment on column "sign_off"."recorded_by_id" is '登记人 — who recorded it';`);
    this.addSql(
      `comment on column "sign_off"."reminders_sent" is '催签次数 — reminders sent while the goods are there and unsigned';`,
    );
    this.addSql(`comment on column "sign_off"."invoice_id" is '发票 — the invoice it was handed over with';`);
    this.addSql(
      `comment on column "sign_off"."handed_over_on" is '交票日 — day it was handed to the customer’s finance together with the invoice';`,
    );
    this.addSql(`comment on column "sign_off"."handed_over_to" is '交票对象 — who took it at the customer’s finance';`);
    this.addSql(
      `comment on column "sign_off"."hand_over_method" is '交票方式 — in person, by courier, by post or electronically';`,
    );
    this.addSql(
      `comment on column "sign_off"."customer_booked_on" is '客户挂账日 — day the customer’s finance booked it; our own booking date stands on the delivery';`,
    );
    this.addSql(
      `comment on column "sign_off"."withdrawn_reason" is '撤销理由 — why a recorded sign-off was taken back last time';`,
    );
    this.addSql(`create index "sign_off_external_id_index" on "sign_off" ("external_id");`);
    this.addSql(`alter table "sign_off" add constraint "sign_off_number_unique" unique ("number");`);
    this.addSql(`alter table "sign_off" add constraint "sign_off_delivery_id_unique" unique ("delivery_id");`);
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_status_check" check ("status" in ('AWAITED', 'SIGNED', 'SIGNED_WITH_REMARK', 'REFUSED'));`,
    );
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_proof_kind_check" check ("proof_kind" in ('SIGNED_NOTE', 'FORWARDER_PROOF', 'SURRENDERED_BILL'));`,
    );
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_hand_over_method_check" check ("hand_over_method" in ('IN_PERSON', 'COURIER', 'POST', 'ELECTRONIC'));`,
    );

    this.addSql(
      `create table "shipping_notice" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DUE', "number" varchar(40) not null, "delivery_id" uuid not null, "customer_id" uuid null, "owner_id" uuid not null, "shipped_at" timestamptz not null, "due_at" timestamptz not null, "late" boolean not null default false, "transport_mode" text null, "expected_on" date null, "tracking_number" varchar(80) null, "documents" varchar(300) null, "sent_to" varchar(200) null, "sent_at" timestamptz null, "sent_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "shipping_notice"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "shipping_notice"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "shipping_notice"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "shipping_notice"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "shipping_notice"."status" is '状态 — due since the goods left, sent, or cancelled with its delivery';`,
    );
    this.addSql(`comment on column "shipping_notice"."number" is '通知编号 — number of the notice';`);
    this.addSql(`comment on column "shipping_notice"."delivery_id" is '发货单 — the delivery it announces';`);
    this.addSql(`comment on column "shipping_notice"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "shipping_notice"."owner_id" is '业务员 — salesperson';`);
    this.addSql(`comment on column "shipping_notice"."shipped_at" is '装运时间 — when the goods left';`);
    this.addSql(`comment on column "shipping_notice"."due_at" is '通知期限 — by when the customer has to know';`);
    this.addSql(`comment on column "shipping_notice"."late" is '迟发 — sent, or still not sent, after the deadline';`);
    this.addSql(`comment on column "shipping_notice"."transport_mode" is '运输方式 — mode of transport';`);
    this.addSql(`comment on column "shipping_notice"."expected_on" is '预计到达日 — expected arrival';`);
    this.addSql(`comment on column "shipping_notice"."tracking_number" is '运单号 — tracking number';`);
    this.addSql(`comment on column "shipping_notice"."documents" is '随附单据 — documents sent with it';`);
    this.addSql(`comment on column "shipping_notice"."sent_to" is '收件人 — person at the customer';`);
    this.addSql(`comment on column "shipping_notice"."sent_at" is '发送时间 — when it was sent';`);
    this.addSql(`comment on column "shipping_notice"."sent_by_id" is '发送人 — who sent it';`);
    this.addSql(`alter table "shipping_notice" add constraint "shipping_notice_number_unique" unique ("number");`);
    this.addSql(
      `alter table "shipping_notice" add constraint "shipping_notice_status_check" check ("status" in ('DUE', 'SENT', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "shipping_notice" add constraint "shipping_notice_transport_mode_check" check ("transport_mode" in ('ROAD', 'RAIL', 'SEA', 'AIR', 'COURIER', 'MULTIMODAL'));`,
    );

    this.addSql(
      `create table "receivable" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'NOT_DUE', "number" varchar(40) not null, "contract_id" uuid not null, "instalment_id" uuid not null, "delivery_id" uuid null, "customer_id" uuid not null, "owner_id" uuid not null, "kind" text not null, "trigger" text not null, "currency" varchar(3) not null, "amount" numeric(20,4) not null, "received_amount" numeric(20,4) not null default '0', "outstanding_amount" numeric(20,4) generated always as (amount - received_amount) stored null, "due_on" date null, "booked_on" date not null, "booked_by_id" uuid null, "customer_booked_on" date null, "paid_on" date null, "grace_days" int null, "daily_interest_percent" numeric(9,4) null, "interest_amount" numeric(20,4) not null default '0', "interest_waived_amount" numeric(20,4) not null default '0', "interest_due_amount" numeric(20,4) generated always as (greatest(interest_amount - interest_waived_amount, 0)) stored null, "interest_waived_reason" varchar(500) null, "litigation_on" date null, "credit_lowered_on" date null, "reversed_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "receivable"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "receivable"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "receivable"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "receivable"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "receivable"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "receivable"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(
      `comment on column "receivable"."status" is '状态 — not due until its event has happened, then open, partly paid or paid; past its due date overdue, with interest, deducted from commission, in litigation';`,
    );
    this.addSql(`comment on column "receivable"."number" is '应收单号 — number of the receivable';`);
    this.addSql(`comment on column "receivable"."contract_id" is '合同 — contract';`);
    this.addSql(`comment on column "receivable"."instalment_id" is '付款计划行 — the instalment it books';`);
    this.addSql(`comment on column "receivable"."delivery_id" is '发货单 — the delivery it was booked on';`);
    this.addSql(`comment on column "receivable"."customer_id" is '客户 — who owes it';`);
    this.addSql(`comment on column "receivable"."owner_id" is '业务员 — who is responsible for getting it';`);
    this.addSql(`comment on column "receivable"."kind" is '款项类别 — what the money is for';`);
    this.addSql(`comment on column "receivable"."trigger" is '触发事件 — what makes it due';`);
    this.addSql(`comment on column "receivable"."currency" is '币种 — currency (ISO 4217)';`);
    this.addSql(`comment on column "receivable"."amount" is '应收金额 — amount booked';`);
    this.addSql(`comment on column "receivable"."received_amount" is '已收金额 — received';`);
    this.addSql(`comment on column "receivable"."outstanding_amount" is '未收金额 — outstanding';`);
    this.addSql(`comment on column "receivable"."due_on" is '到期日 — empty until its event has happened';`);
    this.addSql(`comment on column "receivable"."booked_on" is '入账日 — day finance booked it';`);
    this.addSql(`comment on column "receivable"."booked_by_id" is '入账人 — who booked it';`);
    this.addSql(
      `comment on column "receivable"."customer_booked_on" is '客户挂账日 — day the customer’s finance booked it; ours is the booking date';`,
    );
    this.addSql(`comment on column "receivable"."paid_on" is '收齐日 — day the last money for it came';`);
    this.addSql(`comment on column "receivable"."grace_days" is '宽限天数 — days of grace it became overdue under';`);
    this.addSql(
      `comment on column "receivable"."daily_interest_percent" is '日利率 — interest a day in percent it became overdue under';`,
    );
    this.addSql(
      `comment on column "receivable"."interest_amount" is '逾期利息 — interest charged: of late payments up to the day they came, of the rest up to the last night';`,
    );
    this.addSql(
      `comment on column "receivable"."interest_waived_amount" is '已免利息 — interest the deputy GM for finance has waived';`,
    );
    this.addSql(
      `comment on column "receivable"."interest_due_amount" is '应计利息 — interest charged and not waived: what commission is reduced by';`,
    );
    this.addSql(
      `comment on column "receivable"."interest_waived_reason" is '免息理由 — why interest was waived last time';`,
    );
    this.addSql(`comment on column "receivable"."litigation_on" is '起诉日 — day the GM approved legal action';`);
    this.addSql(
      `comment on column "receivable"."credit_lowered_on" is '降信日 — day it lowered the credit standing of the customer';`,
    );
    this.addSql(`comment on column "receivable"."reversed_reason" is '冲回理由 — why its booking was taken back';`);
    this.addSql(`create index "receivable_external_id_index" on "receivable" ("external_id");`);
    this.addSql(`alter table "receivable" add constraint "receivable_number_unique" unique ("number");`);
    this.addSql(
      `alter table "receivable" add constraint "receivable_received" check (received_amount >= 0 and received_amount <= amount);`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_status_check" check ("status" in ('NOT_DUE', 'OPEN', 'PARTLY_PAID', 'PAID', 'OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION', 'REVERSED'));`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_kind_check" check ("kind" in ('ADVANCE', 'BEFORE_SHIPMENT', 'AGAINST_DOCUMENTS', 'ON_ACCEPTANCE', 'BALANCE', 'RETENTION'));`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_trigger_check" check ("trigger" in ('SIGNING', 'BEFORE_SHIPMENT', 'SHIPMENT', 'DOCUMENTS', 'SIGN_OFF', 'INVOICE', 'ACCEPTANCE', 'WARRANTY_END'));`,
    );

    this.addSql(
      `create table "legal_action" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'PROPOSED', "number" varchar(40) not null, "receivable_id" uuid not null, "contract_id" uuid not null, "customer_id" uuid not null, "owner_id" uuid not null, "proposed_by_id" uuid null, "currency" varchar(3) not null, "amount" numeric(20,4) not null, "interest_amount" numeric(20,4) not null, "days_overdue" int not null, "grounds" varchar(1000) not null, "filed_on" date null, "outcome" text null, "result" varchar(1000) null, "closed_on" date null, primary key ("id"));`,
    );
    this.addSql(`comment on column "legal_action"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "legal_action"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "legal_action"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "legal_action"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "legal_action"."status" is '状态 — proposed by finance, filed once the GM approves, dropped when he does not, closed with an outcome';`,
    );
    this.addSql(`comment on column "legal_action"."number" is '诉讼编号 — number of the legal action';`);
    this.addSql(`comment on column "legal_action"."receivable_id" is '应收 — the claim it is about';`);
    this.addSql(`comment on column "legal_action"."contract_id" is '合同 — contract';`);
    this.addSql(`comment on column "legal_action"."customer_id" is '客户 — against whom';`);
    this.addSql(`comment on column "legal_action"."owner_id" is '业务员 — salesperson of the claim';`);
    this.addSql(`comment on column "legal_action"."proposed_by_id" is '提议人 — who proposed it';`);
    this.addSql(`comment on column "legal_action"."currency" is '币种 — currency (ISO 4217)';`);
    this.addSql(`comment on column "legal_action"."amount" is '诉讼标的 — outstanding when it was proposed';`);
    this.addSql(
      `comment on column "legal_action"."interest_amount" is '利息 — interest charged when it was proposed';`,
    );
    this.addSql(`comment on column "legal_action"."days_overdue" is '逾期天数 — days overdue when it was proposed';`);
    this.addSql(`comment on column "legal_action"."grounds" is '理由 — what the case rests on';`);
    this.addSql(`comment on column "legal_action"."filed_on" is '批准日 — day the GM approved it';`);
    this.addSql(`comment on column "legal_action"."outcome" is '结果 — paid, judged, settled or withdrawn';`);
    this.addSql(`comment on column "legal_action"."result" is '结果说明 — how it ended, or why it was dropped';`);
    this.addSql(`comment on column "legal_action"."closed_on" is '结案日 — day it ended';`);
    this.addSql(`alter table "legal_action" add constraint "legal_action_number_unique" unique ("number");`);
    this.addSql(
      `alter table "legal_action" add constraint "legal_action_status_check" check ("status" in ('PROPOSED', 'FILED', 'DROPPED', 'CLOSED'));`,
    );
    this.addSql(
      `alter table "legal_action" add constraint "legal_action_outcome_check" check ("outcome" in ('PAID', 'JUDGED', 'SETTLED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `create table "commission_deduction" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "form_id" uuid not null, "kind" text not null, "contract_id" uuid not null, "receivable_id" uuid null, "currency" varchar(3) not null default 'CNY', "charged_amount" numeric(20,4) not null, "amount" numeric(20,4) not null, "reason" varchar(500) null, "recorded_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "commission_deduction"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "commission_deduction"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "commission_deduction"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "commission_deduction"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "commission_deduction"."form_id" is '提成单 — the form it is taken from';`);
    this.addSql(`comment on column "commission_deduction"."kind" is '类别 — overdue interest or penalty';`);
    this.addSql(`comment on column "commission_deduction"."contract_id" is '合同 — the contract it stands against';`);
    this.addSql(
      `comment on column "commission_deduction"."receivable_id" is '应收 — the overdue receivable the interest was charged on';`,
    );
    this.addSql(`comment on column "commission_deduction"."currency" is '币种 — currency of the charge (ISO 4217)';`);
    this.addSql(`comment on column "commission_deduction"."charged_amount" is '原币金额 — charge in its currency';`);
    this.addSql(
      `comment on column "commission_deduction"."amount" is '扣款金额 — in CNY; negative gives back what was deducted too much';`,
    );
    this.addSql(`comment on column "commission_deduction"."reason" is '理由 — what the penalty is for';`);
    this.addSql(`comment on column "commission_deduction"."recorded_by_id" is '登记人 — who entered the penalty';`);
    this.addSql(
      `alter table "commission_deduction" add constraint "commission_deduction_form_id_receivable_id_unique" unique ("form_id", "receivable_id");`,
    );
    this.addSql(
      `alter table "commission_deduction" add constraint "commission_deduction_kind_check" check ("kind" in ('INTEREST', 'PENALTY'));`,
    );

    this.addSql(
      `create table "collection_action" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DONE', "kind" text not null, "receivable_id" uuid not null, "acted_on" date not null, "contact_name" varchar(120) null, "note" varchar(1000) not null, "promised_amount" numeric(20,4) null, "promised_on" date null, "received_before" numeric(20,4) not null default '0', "acted_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "collection_action"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "collection_action"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "collection_action"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "collection_action"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "collection_action"."status" is '状态 — done; a promise to pay is promised, kept or broken';`,
    );
    this.addSql(`comment on column "collection_action"."kind" is '方式 — call, letter, visit, or promise to pay';`);
    this.addSql(`comment on column "collection_action"."receivable_id" is '应收 — the money that is chased';`);
    this.addSql(`comment on column "collection_action"."acted_on" is '日期 — day of the action';`);
    this.addSql(`comment on column "collection_action"."contact_name" is '对方联系人 — who was spoken to';`);
    this.addSql(`comment on column "collection_action"."note" is '经过 — what was said and agreed';`);
    this.addSql(
      `comment on column "collection_action"."promised_amount" is '承诺金额 — what the customer promised to pay; everything outstanding when not given';`,
    );
    this.addSql(
      `comment on column "collection_action"."promised_on" is '承诺日 — day by which the customer promised to pay';`,
    );
    this.addSql(
      `comment on column "collection_action"."received_before" is '承诺前已收 — received on the claim when the promise was made';`,
    );
    this.addSql(`comment on column "collection_action"."acted_by_id" is '经办人 — who did it';`);
    this.addSql(
      `alter table "collection_action" add constraint "collection_action_status_check" check ("status" in ('DONE', 'PROMISED', 'KEPT', 'BROKEN'));`,
    );
    this.addSql(
      `alter table "collection_action" add constraint "collection_action_kind_check" check ("kind" in ('CALL', 'LETTER', 'VISIT', 'PROMISE'));`,
    );

    this.addSql(
      `create table "outbound_note" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "number" varchar(40) not null, "delivery_id" uuid not null, "vehicle" varchar(40) not null, "quantity" numeric(18,6) not null, "issued_on" date not null, "issued_by_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`comment on column "outbound_note"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "outbound_note"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "outbound_note"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "outbound_note"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "outbound_note"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "outbound_note"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "outbound_note"."number" is '出库单号 — number of the outbound note';`);
    this.addSql(`comment on column "outbound_note"."delivery_id" is '发货单 — the delivery order it was issued on';`);
    this.addSql(`comment on column "outbound_note"."vehicle" is '车牌号 — vehicle the goods were loaded on';`);
    this.addSql(`comment on column "outbound_note"."quantity" is '数量 — total quantity issued';`);
    this.addSql(`comment on column "outbound_note"."issued_on" is '出库日 — day';`);
    this.addSql(`comment on column "outbound_note"."issued_by_id" is '发货人 — who issued the goods';`);
    this.addSql(`create index "outbound_note_external_id_index" on "outbound_note" ("external_id");`);
    this.addSql(`alter table "outbound_note" add constraint "outbound_note_number_unique" unique ("number");`);
    this.addSql(
      `alter table "outbound_note" add constraint "outbound_note_delivery_id_unique" unique ("delivery_id");`,
    );

    this.addSql(
      `create table "exit_pass" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "status" text not null default 'ISSUED', "number" varchar(40) not null, "delivery_id" uuid not null, "vehicle" varchar(40) not null, "quantity" numeric(18,6) not null, "issued_by_id" uuid not null, "used_at" timestamptz null, "registered_by_id" uuid null, "void_reason" varchar(500) null, primary key ("id"));`,
    );
    this.addSql(`comment on column "exit_pass"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "exit_pass"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "exit_pass"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "exit_pass"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "exit_pass"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "exit_pass"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "exit_pass"."status" is '状态 — valid once';`);
    this.addSql(`comment on column "exit_pass"."number" is '出门证号 — number of the pass';`);
    this.addSql(`comment on column "exit_pass"."delivery_id" is '发货单 — the delivery order it is for';`);
    this.addSql(`comment on column "exit_pass"."vehicle" is '车牌号 — vehicle that may leave';`);
    this.addSql(`comment on column "exit_pass"."quantity" is '数量 — quantity that may leave';`);
    this.addSql(`comment on column "exit_pass"."issued_by_id" is '签发人 — who issued the pass';`);
    this.addSql(`comment on column "exit_pass"."used_at" is '出门时间 — when it was used';`);
    this.addSql(`comment on column "exit_pass"."registered_by_id" is '登记人 — guard who registered the exit';`);
    this.addSql(`comment on column "exit_pass"."void_reason" is '作废理由 — why it was voided';`);
    this.addSql(`create index "exit_pass_external_id_index" on "exit_pass" ("external_id");`);
    this.addSql(`alter table "exit_pass" add constraint "exit_pass_number_unique" unique ("number");`);
    this.addSql(
      `alter table "exit_pass" add constraint "exit_pass_status_check" check ("status" in ('ISSUED', 'USED', 'VOID'));`,
    );

    this.addSql(
      `create table "delivery_line" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "delivery_id" uuid not null, "position" int not null default 0, "order_line_id" uuid not null, "product_id" uuid null, "quantity" numeric(18,6) not null, "amount" numeric(20,4) not null default '0', "signed_quantity" numeric(18,6) not null default '0', "returned_quantity" numeric(18,6) not null default '0', "restocked_quantity" numeric(18,6) not null default '0', primary key ("id"));`,
    );
    this.addSql(`comment on column "delivery_line"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "delivery_line"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "delivery_line"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "delivery_line"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "delivery_line"."external_id" is '外部编号 — id in the system the record was imported from';`,
    );
    this.addSql(
      `comment on column "delivery_line"."imported_from" is '导入来源 — name of the import; empty for records made here';`,
    );
    this.addSql(`comment on column "delivery_line"."delivery_id" is '发货单 — the delivery order it is a line of';`);
    this.addSql(`comment on column "delivery_line"."position" is '行号 — order of the line';`);
    this.addSql(`comment on column "delivery_line"."order_line_id" is '订单行 — the line of the order it delivers';`);
    this.addSql(`comment on column "delivery_line"."product_id" is '产品 — product of the order line';`);
    this.addSql(`comment on column "delivery_line"."quantity" is '数量 — quantity delivered';`);
    this.addSql(`comment on column "delivery_line"."amount" is '金额 — value by the prices of the contract';`);
    this.addSql(
      `comment on column "delivery_line"."signed_quantity" is '签收数量 — quantity the customer signed for';`,
    );
    this.addSql(
      `comment on column "delivery_line"."returned_quantity" is '退回数量 — quantity refused or missing on arrival and taken back; what was delivered is the quantity less this';`,
    );
    this.addSql(
      `comment on column "delivery_line"."restocked_quantity" is '退回入库数量 — quantity of what was taken back that is in the store again';`,
    );
    this.addSql(`create index "delivery_line_external_id_index" on "delivery_line" ("external_id");`);
    this.addSql(
      `alter table "delivery_line" add constraint "delivery_line_signed" check (quantity > 0 and signed_quantity >= 0 and returned_quantity >= 0 and signed_quantity + returned_quantity <= quantity and restocked_quantity >= 0 and restocked_quantity <= returned_quantity);`,
    );

    this.addSql(
      `create table "usage_record" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "delivery_line_id" uuid not null, "contract_id" uuid null, "serial_number" varchar(80) null, "site" varchar(300) not null, "recorded_on" date not null, "running_state" text not null, "findings" varchar(2000) not null, "recorded_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "usage_record"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "usage_record"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "usage_record"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "usage_record"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "usage_record"."delivery_line_id" is '发货行 — the delivered item';`);
    this.addSql(`comment on column "usage_record"."contract_id" is '合同 — contract of the delivery';`);
    this.addSql(`comment on column "usage_record"."serial_number" is '序列号 — serial number of the piece';`);
    this.addSql(`comment on column "usage_record"."site" is '使用地点 — where it runs';`);
    this.addSql(`comment on column "usage_record"."recorded_on" is '记录日 — day it was looked at';`);
    this.addSql(`comment on column "usage_record"."running_state" is '运行状况 — how it runs';`);
    this.addSql(`comment on column "usage_record"."findings" is '发现 — what was found and done';`);
    this.addSql(`comment on column "usage_record"."recorded_by_id" is '记录人 — who recorded it';`);
    this.addSql(
      `alter table "usage_record" add constraint "usage_record_running_state_check" check ("running_state" in ('RUNNING', 'LIMITED', 'STOPPED'));`,
    );

    this.addSql(
      `create table "shipping_mark" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "delivery_id" uuid not null, "line_id" uuid not null, "product_name" varchar(200) null, "specification" varchar(400) null, "quantity" numeric(18,6) null, "weight" numeric(18,6) null, "destination" varchar(300) null, "customer_mark" varchar(200) null, "package_numbers" varchar(80) null, "legible" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`comment on column "shipping_mark"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "shipping_mark"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "shipping_mark"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "shipping_mark"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "shipping_mark"."delivery_id" is '发货单 — the delivery it marks';`);
    this.addSql(`comment on column "shipping_mark"."line_id" is '发货行 — the goods it marks';`);
    this.addSql(`comment on column "shipping_mark"."product_name" is '品名 — product name on the packing';`);
    this.addSql(`comment on column "shipping_mark"."specification" is '规格 — specification on the packing';`);
    this.addSql(`comment on column "shipping_mark"."quantity" is '数量 — quantity on the packing';`);
    this.addSql(`comment on column "shipping_mark"."weight" is '重量 — weight on the packing in kg';`);
    this.addSql(`comment on column "shipping_mark"."destination" is '目的地 — destination on the packing';`);
    this.addSql(`comment on column "shipping_mark"."customer_mark" is '客户唛头 — mark the customer asked for';`);
    this.addSql(`comment on column "shipping_mark"."package_numbers" is '箱号 — numbers of the packages';`);
    this.addSql(`comment on column "shipping_mark"."legible" is '清晰 — whether all of it is clearly legible';`);

    this.addSql(
      `create table "delivery_lot" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'RESERVED', "delivery_id" uuid not null, "line_id" uuid not null, "lot_id" uuid not null, "receipt_id" uuid not null, "quantity" numeric(18,6) not null, "delivered_quantity" numeric(18,6) not null default '0', "restocked_quantity" numeric(18,6) not null default '0', primary key ("id"));`,
    );
    this.addSql(`comment on column "delivery_lot"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "delivery_lot"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "delivery_lot"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "delivery_lot"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "delivery_lot"."status" is '状态 — promised, out of the store, or free again';`);
    this.addSql(`comment on column "delivery_lot"."delivery_id" is '发货单 — delivery order';`);
    this.addSql(`comment on column "delivery_lot"."line_id" is '发货行 — line of the delivery order';`);
    this.addSql(`comment on column "delivery_lot"."lot_id" is '批次 — lot the goods are of';`);
    this.addSql(`comment on column "delivery_lot"."receipt_id" is '入库单 — receipt the goods came in with';`);
    this.addSql(`comment on column "delivery_lot"."quantity" is '数量 — quantity of the lot on this line';`);
    this.addSql(
      `comment on column "delivery_lot"."delivered_quantity" is '已送达数量 — quantity the customer signed for';`,
    );
    this.addSql(
      `comment on column "delivery_lot"."restocked_quantity" is '退回入库数量 — quantity that came back into the store';`,
    );
    this.addSql(
      `alter table "delivery_lot" add constraint "delivery_lot_figures" check (quantity > 0 and delivered_quantity >= 0 and restocked_quantity >= 0 and delivered_quantity + restocked_quantity <= quantity);`,
    );
    this.addSql(
      `alter table "delivery_lot" add constraint "delivery_lot_status_check" check ("status" in ('RESERVED', 'ISSUED', 'FREED'));`,
    );

    this.addSql(
      `create table "delivery_exception" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "number" varchar(40) not null, "kind" text not null, "sign_off_id" uuid not null, "delivery_id" uuid not null, "contract_id" uuid null, "customer_id" uuid null, "owner_id" uuid not null, "description" varchar(500) not null, "quantity" numeric(18,6) not null default '0', "outcome" text null, "result" varchar(500) null, "opened_on" date not null, "settled_on" date null, "settled_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`comment on column "delivery_exception"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "delivery_exception"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "delivery_exception"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "delivery_exception"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(
      `comment on column "delivery_exception"."status" is '状态 — open until it is settled with the customer; cancelled with the sign-off it came from';`,
    );
    this.addSql(`comment on column "delivery_exception"."number" is '异常单号 — number of the exception';`);
    this.addSql(
      `comment on column "delivery_exception"."kind" is '异常类别 — damage, shortage, or the customer refused everything';`,
    );
    this.addSql(`comment on column "delivery_exception"."sign_off_id" is '签收单 — the sign-off it came from';`);
    this.addSql(`comment on column "delivery_exception"."delivery_id" is '发货单 — the delivery it is about';`);
    this.addSql(`comment on column "delivery_exception"."contract_id" is '合同 — contract of the delivery';`);
    this.addSql(`comment on column "delivery_exception"."customer_id" is '客户 — customer';`);
    this.addSql(`comment on column "delivery_exception"."owner_id" is '业务员 — salesperson';`);
    this.addSql(
      `comment on column "delivery_exception"."description" is '情况说明 — what the customer wrote down, or why he refused';`,
    );
    this.addSql(
      `comment on column "delivery_exception"."quantity" is '未签收数量 — pieces of the delivery not signed for, all lines together';`,
    );
    this.addSql(
      `comment on column "delivery_exception"."outcome" is '处理结果 — the customer accepts the rest, or it is taken back and delivered anew';`,
    );
    this.addSql(`comment on column "delivery_exception"."result" is '处理说明 — what was agreed with the customer';`);
    this.addSql(`comment on column "delivery_exception"."opened_on" is '发生日 — day it was recorded';`);
    this.addSql(`comment on column "delivery_exception"."settled_on" is '处理日 — day it was settled';`);
    this.addSql(`comment on column "delivery_exception"."settled_by_id" is '处理人 — who settled it';`);
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_number_unique" unique ("number");`,
    );
    this.addSql(`alter table "delivery_exception" add constraint "delivery_exception_quantity" check (quantity >= 0);`);
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_status_check" check ("status" in ('OPEN', 'SETTLED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_kind_check" check ("kind" in ('DAMAGE', 'SHORTAGE', 'REFUSAL'));`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_outcome_check" check ("outcome" in ('ACCEPTED', 'TAKEN_BACK'));`,
    );

    this.addSql(
      `create table "delivery_copy" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'ISSUED', "delivery_id" uuid not null, "kind" text not null, "issued_at" timestamptz not null, "returned_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`comment on column "delivery_copy"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(
      `comment on column "delivery_copy"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`,
    );
    this.addSql(`comment on column "delivery_copy"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "delivery_copy"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "delivery_copy"."status" is '状态 — issued; the customer copy comes back signed';`);
    this.addSql(`comment on column "delivery_copy"."delivery_id" is '发货单 — the delivery order it is a copy of';`);
    this.addSql(`comment on column "delivery_copy"."kind" is '联次 — stub, warehouse, finance, security or customer';`);
    this.addSql(`comment on column "delivery_copy"."issued_at" is '开具时间 — when the copies were made out';`);
    this.addSql(
      `comment on column "delivery_copy"."returned_at" is '签回时间 — when the customer copy came back signed';`,
    );
    this.addSql(
      `alter table "delivery_copy" add constraint "delivery_copy_delivery_id_kind_unique" unique ("delivery_id", "kind");`,
    );
    this.addSql(
      `alter table "delivery_copy" add constraint "delivery_copy_status_check" check ("status" in ('ISSUED', 'RETURNED_SIGNED', 'VOID'));`,
    );
    this.addSql(
      `alter table "delivery_copy" add constraint "delivery_copy_kind_check" check ("kind" in ('STUB', 'WAREHOUSE', 'FINANCE', 'SECURITY', 'CUSTOMER'));`,
    );

    this.addSql(
      `alter table "product_category" add constraint "product_category_parent_id_foreign" foreign key ("parent_id") references "product_category" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "product" add constraint "product_category_id_foreign" foreign key ("category_id") references "product_category" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "price_policy_line" add constraint "price_policy_line_policy_id_foreign" foreign key ("policy_id") references "price_policy" ("id");`,
    );
    this.addSql(
      `alter table "price_policy_line" add constraint "price_policy_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "app_user" add constraint "app_user_department_id_foreign" foreign key ("department_id") references "department" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "app_user" add constraint "app_user_manager_id_foreign" foreign key ("manager_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "saved_view" add constraint "saved_view_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "policy_version" add constraint "policy_version_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "ledger_check" add constraint "ledger_check_sales_signed_by_id_foreign" foreign key ("sales_signed_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "ledger_check" add constraint "ledger_check_finance_signed_by_id_foreign" foreign key ("finance_signed_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "import_run" add constraint "import_run_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "import_row_problem" add constraint "import_row_problem_run_id_foreign" foreign key ("run_id") references "import_run" ("id");`,
    );

    this.addSql(
      `alter table "import_file" add constraint "import_file_run_id_foreign" foreign key ("run_id") references "import_run" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "export_run" add constraint "export_run_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "deputy" add constraint "deputy_absentee_id_foreign" foreign key ("absentee_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "deputy" add constraint "deputy_deputy_id_foreign" foreign key ("deputy_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "department" add constraint "department_parent_id_foreign" foreign key ("parent_id") references "department" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "department" add constraint "department_head_id_foreign" foreign key ("head_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "department_accrual" add constraint "department_accrual_department_id_foreign" foreign key ("department_id") references "department" ("id");`,
    );
    this.addSql(
      `alter table "department_accrual" add constraint "department_accrual_calculated_by_id_foreign" foreign key ("calculated_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "department_accrual" add constraint "department_accrual_booked_by_id_foreign" foreign key ("booked_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "customer" add constraint "customer_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_merged_into_id_foreign" foreign key ("merged_into_id") references "customer" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "price_calculation" add constraint "price_calculation_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "price_calculation" add constraint "price_calculation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "price_calculation" add constraint "price_calculation_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "price_calculation" add constraint "price_calculation_calculated_by_id_foreign" foreign key ("calculated_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "competitor_price" add constraint "competitor_price_calculation_id_foreign" foreign key ("calculation_id") references "price_calculation" ("id");`,
    );

    this.addSql(
      `alter table "discount_request" add constraint "discount_request_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "discount_request" add constraint "discount_request_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "discount_request" add constraint "discount_request_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "discount_request" add constraint "discount_request_policy_id_foreign" foreign key ("policy_id") references "price_policy" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "customer_transfer" add constraint "customer_transfer_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "customer_transfer" add constraint "customer_transfer_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "customer_transfer" add constraint "customer_transfer_from_owner_id_foreign" foreign key ("from_owner_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "customer_transfer" add constraint "customer_transfer_to_owner_id_foreign" foreign key ("to_owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "contact" add constraint "contact_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );

    this.addSql(
      `alter table "credit_waiver" add constraint "credit_waiver_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "credit_waiver" add constraint "credit_waiver_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "credit_waiver_use" add constraint "credit_waiver_use_waiver_id_foreign" foreign key ("waiver_id") references "credit_waiver" ("id");`,
    );

    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "credit_profile" add constraint "credit_profile_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "commission_rate" add constraint "commission_rate_policy_id_foreign" foreign key ("policy_id") references "price_policy" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "commission_rate" add constraint "commission_rate_person_id_foreign" foreign key ("person_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "commission_form" add constraint "commission_form_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "commission_form" add constraint "commission_form_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "commission_form" add constraint "commission_form_carried_into_id_foreign" foreign key ("carried_into_id") references "commission_form" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "commission_form" add constraint "commission_form_paid_by_id_foreign" foreign key ("paid_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "attachment_download" add constraint "attachment_download_downloaded_by_id_foreign" foreign key ("downloaded_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "attachment" add constraint "attachment_uploaded_by_id_foreign" foreign key ("uploaded_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "quotation" add constraint "quotation_previous_id_foreign" foreign key ("previous_id") references "quotation" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_policy_id_foreign" foreign key ("policy_id") references "price_policy" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_sent_file_id_foreign" foreign key ("sent_file_id") references "attachment" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "quotation_line" add constraint "quotation_line_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id");`,
    );
    this.addSql(
      `alter table "quotation_line" add constraint "quotation_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "quotation_instalment" add constraint "quotation_instalment_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id");`,
    );

    this.addSql(
      `alter table "contract_application" add constraint "contract_application_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_policy_id_foreign" foreign key ("policy_id") references "price_policy" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract_application" add constraint "contract_application_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "contract" add constraint "contract_application_id_foreign" foreign key ("application_id") references "contract_application" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_policy_id_foreign" foreign key ("policy_id") references "price_policy" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_template_id_foreign" foreign key ("template_id") references "contract_template" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_text_checked_by_id_foreign" foreign key ("text_checked_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_checklist_by_id_foreign" foreign key ("checklist_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "sales_order" add constraint "sales_order_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "sales_order" add constraint "sales_order_merchandiser_id_foreign" foreign key ("merchandiser_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "third_party_report" add constraint "third_party_report_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "third_party_report" add constraint "third_party_report_ordered_by_id_foreign" foreign key ("ordered_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "order_review" add constraint "order_review_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );

    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_review_id_foreign" foreign key ("review_id") references "order_review" ("id");`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_answered_by_id_foreign" foreign key ("answered_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_on_behalf_of_id_foreign" foreign key ("on_behalf_of_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "order_review_answer" add constraint "order_review_answer_accepted_by_id_foreign" foreign key ("accepted_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "order_notice" add constraint "order_notice_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "order_notice" add constraint "order_notice_told_by_id_foreign" foreign key ("told_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "order_negotiation" add constraint "order_negotiation_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "order_negotiation" add constraint "order_negotiation_recorded_by_id_foreign" foreign key ("recorded_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "order_message" add constraint "order_message_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "order_message" add constraint "order_message_author_id_foreign" foreign key ("author_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "order_change" add constraint "order_change_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "order_change" add constraint "order_change_changed_by_id_foreign" foreign key ("changed_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "review_condition" add constraint "review_condition_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "review_condition" add constraint "review_condition_raised_by_id_foreign" foreign key ("raised_by_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "review_condition" add constraint "review_condition_answered_by_id_foreign" foreign key ("answered_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "production_notice" add constraint "production_notice_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "production_notice" add constraint "production_notice_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_notice" add constraint "production_notice_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_notice" add constraint "production_notice_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "production_task" add constraint "production_task_notice_id_foreign" foreign key ("notice_id") references "production_notice" ("id");`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_responsible_id_foreign" foreign key ("responsible_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_done_by_id_foreign" foreign key ("done_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "production_plan" add constraint "production_plan_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_notice_id_foreign" foreign key ("notice_id") references "production_notice" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_replaces_id_foreign" foreign key ("replaces_id") references "production_plan" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_plan" add constraint "production_plan_late_accepted_by_id_foreign" foreign key ("late_accepted_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "production_step" add constraint "production_step_plan_id_foreign" foreign key ("plan_id") references "production_plan" ("id");`,
    );
    this.addSql(
      `alter table "production_step" add constraint "production_step_responsible_id_foreign" foreign key ("responsible_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "production_progress" add constraint "production_progress_plan_id_foreign" foreign key ("plan_id") references "production_plan" ("id");`,
    );
    this.addSql(
      `alter table "production_progress" add constraint "production_progress_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "production_progress" add constraint "production_progress_reported_by_id_foreign" foreign key ("reported_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "production_problem" add constraint "production_problem_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "production_problem" add constraint "production_problem_plan_id_foreign" foreign key ("plan_id") references "production_plan" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_problem" add constraint "production_problem_found_by_id_foreign" foreign key ("found_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "production_problem" add constraint "production_problem_closed_by_id_foreign" foreign key ("closed_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "payment_schedule_line" add constraint "payment_schedule_line_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );

    this.addSql(
      `alter table "receipt" add constraint "receipt_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "receipt" add constraint "receipt_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "receipt" add constraint "receipt_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "receipt" add constraint "receipt_confirmed_by_id_foreign" foreign key ("confirmed_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "receipt" add constraint "receipt_instalment_id_foreign" foreign key ("instalment_id") references "payment_schedule_line" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "receipt_allocation" add constraint "receipt_allocation_receipt_id_foreign" foreign key ("receipt_id") references "receipt" ("id");`,
    );
    this.addSql(
      `alter table "receipt_allocation" add constraint "receipt_allocation_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "receipt_allocation" add constraint "receipt_allocation_instalment_id_foreign" foreign key ("instalment_id") references "payment_schedule_line" ("id");`,
    );
    this.addSql(
      `alter table "receipt_allocation" add constraint "receipt_allocation_allocated_by_id_foreign" foreign key ("allocated_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "receipt_allocation" add constraint "receipt_allocation_reverses_id_foreign" foreign key ("reverses_id") references "receipt_allocation" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "legal_question" add constraint "legal_question_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "legal_question" add constraint "legal_question_asked_by_id_foreign" foreign key ("asked_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "legal_question" add constraint "legal_question_answered_by_id_foreign" foreign key ("answered_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "ledger_difference" add constraint "ledger_difference_check_id_foreign" foreign key ("check_id") references "ledger_check" ("id");`,
    );
    this.addSql(
      `alter table "ledger_difference" add constraint "ledger_difference_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );

    this.addSql(
      `alter table "invoice" add constraint "invoice_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_issued_by_id_foreign" foreign key ("issued_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_sent_by_id_foreign" foreign key ("sent_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "invoice" add constraint "invoice_reverses_id_foreign" foreign key ("reverses_id") references "invoice" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "payment_notice" add constraint "payment_notice_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");`,
    );
    this.addSql(
      `alter table "payment_notice" add constraint "payment_notice_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "payment_notice" add constraint "payment_notice_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "payment_notice" add constraint "payment_notice_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "payment_notice" add constraint "payment_notice_issued_by_id_foreign" foreign key ("issued_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "invoice_voucher" add constraint "invoice_voucher_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");`,
    );
    this.addSql(
      `alter table "invoice_voucher" add constraint "invoice_voucher_collected_by_id_foreign" foreign key ("collected_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "dispatch_order" add constraint "dispatch_order_engineer_id_foreign" foreign key ("engineer_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "service_training" add constraint "service_training_dispatch_id_foreign" foreign key ("dispatch_id") references "dispatch_order" ("id");`,
    );

    this.addSql(
      `alter table "contract_review" add constraint "contract_review_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_review" add constraint "contract_review_organised_by_id_foreign" foreign key ("organised_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "contract_party" add constraint "contract_party_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_party" add constraint "contract_party_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );

    this.addSql(
      `alter table "contract_line" add constraint "contract_line_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_line" add constraint "contract_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "sales_order_line" add constraint "sales_order_line_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "sales_order_line" add constraint "sales_order_line_contract_line_id_foreign" foreign key ("contract_line_id") references "contract_line" ("id");`,
    );
    this.addSql(
      `alter table "sales_order_line" add constraint "sales_order_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "sales_order_line" add constraint "sales_order_line_supply_decided_by_id_foreign" foreign key ("supply_decided_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "production_notice_line" add constraint "production_notice_line_notice_id_foreign" foreign key ("notice_id") references "production_notice" ("id");`,
    );
    this.addSql(
      `alter table "production_notice_line" add constraint "production_notice_line_order_line_id_foreign" foreign key ("order_line_id") references "sales_order_line" ("id");`,
    );
    this.addSql(
      `alter table "production_notice_line" add constraint "production_notice_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_order_line_id_foreign" foreign key ("order_line_id") references "sales_order_line" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_order_id_foreign" foreign key ("order_id") references "sales_order" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_maker_id_foreign" foreign key ("maker_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "finished_lot" add constraint "finished_lot_tested_by_id_foreign" foreign key ("tested_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "inspection" add constraint "inspection_lot_id_foreign" foreign key ("lot_id") references "finished_lot" ("id");`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_repeats_id_foreign" foreign key ("repeats_id") references "inspection" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_requested_by_id_foreign" foreign key ("requested_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_inspector_id_foreign" foreign key ("inspector_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_lot_id_foreign" foreign key ("lot_id") references "finished_lot" ("id");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_inspection_id_foreign" foreign key ("inspection_id") references "inspection" ("id");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_inspector_id_foreign" foreign key ("inspector_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "product_certificate" add constraint "product_certificate_issued_by_id_foreign" foreign key ("issued_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "inspection_report_showing" add constraint "inspection_report_showing_inspection_id_foreign" foreign key ("inspection_id") references "inspection" ("id");`,
    );
    this.addSql(
      `alter table "inspection_report_showing" add constraint "inspection_report_showing_shown_by_id_foreign" foreign key ("shown_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "inspection_item" add constraint "inspection_item_inspection_id_foreign" foreign key ("inspection_id") references "inspection" ("id");`,
    );

    this.addSql(
      `alter table "invoice_line" add constraint "invoice_line_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");`,
    );
    this.addSql(
      `alter table "invoice_line" add constraint "invoice_line_contract_line_id_foreign" foreign key ("contract_line_id") references "contract_line" ("id");`,
    );
    this.addSql(
      `alter table "invoice_line" add constraint "invoice_line_reverses_id_foreign" foreign key ("reverses_id") references "invoice_line" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "contract_ledger" add constraint "contract_ledger_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_ledger" add constraint "contract_ledger_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );

    this.addSql(
      `alter table "contract_ledger_entry" add constraint "contract_ledger_entry_ledger_id_foreign" foreign key ("ledger_id") references "contract_ledger" ("id");`,
    );
    this.addSql(
      `alter table "contract_ledger_entry" add constraint "contract_ledger_entry_recorded_by_id_foreign" foreign key ("recorded_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "contract_exception" add constraint "contract_exception_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_exception" add constraint "contract_exception_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "contract_copy" add constraint "contract_copy_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_copy" add constraint "contract_copy_sent_by_id_foreign" foreign key ("sent_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "contract_copy" add constraint "contract_copy_read_by_id_foreign" foreign key ("read_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "contract_amendment" add constraint "contract_amendment_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "seal_use" add constraint "seal_use_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "seal_use" add constraint "seal_use_amendment_id_foreign" foreign key ("amendment_id") references "contract_amendment" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "seal_use" add constraint "seal_use_requester_id_foreign" foreign key ("requester_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "seal_use" add constraint "seal_use_keeper_id_foreign" foreign key ("keeper_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "amendment_line" add constraint "amendment_line_amendment_id_foreign" foreign key ("amendment_id") references "contract_amendment" ("id");`,
    );
    this.addSql(
      `alter table "amendment_line" add constraint "amendment_line_contract_line_id_foreign" foreign key ("contract_line_id") references "contract_line" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "amendment_line" add constraint "amendment_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "amendment_instalment" add constraint "amendment_instalment_amendment_id_foreign" foreign key ("amendment_id") references "contract_amendment" ("id");`,
    );
    this.addSql(
      `alter table "amendment_instalment" add constraint "amendment_instalment_instalment_id_foreign" foreign key ("instalment_id") references "payment_schedule_line" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "commission_line" add constraint "commission_line_form_id_foreign" foreign key ("form_id") references "commission_form" ("id");`,
    );
    this.addSql(
      `alter table "commission_line" add constraint "commission_line_receipt_id_foreign" foreign key ("receipt_id") references "receipt" ("id");`,
    );
    this.addSql(
      `alter table "commission_line" add constraint "commission_line_allocation_id_foreign" foreign key ("allocation_id") references "receipt_allocation" ("id");`,
    );
    this.addSql(
      `alter table "commission_line" add constraint "commission_line_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "commission_line" add constraint "commission_line_reverses_id_foreign" foreign key ("reverses_id") references "commission_line" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "application_line" add constraint "application_line_application_id_foreign" foreign key ("application_id") references "contract_application" ("id");`,
    );
    this.addSql(
      `alter table "application_line" add constraint "application_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "application_instalment" add constraint "application_instalment_application_id_foreign" foreign key ("application_id") references "contract_application" ("id");`,
    );

    this.addSql(
      `alter table "attachment_piece" add constraint "attachment_piece_attachment_id_foreign" foreign key ("attachment_id") references "attachment" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "archive_file" add constraint "archive_file_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_handed_over_by_id_foreign" foreign key ("handed_over_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "archive_file" add constraint "archive_file_registered_by_id_foreign" foreign key ("registered_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "archive_document" add constraint "archive_document_file_id_foreign" foreign key ("file_id") references "archive_file" ("id");`,
    );
    this.addSql(
      `alter table "archive_document" add constraint "archive_document_attachment_id_foreign" foreign key ("attachment_id") references "attachment" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "archive_document" add constraint "archive_document_filed_by_id_foreign" foreign key ("filed_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "approval" add constraint "approval_requested_by_id_foreign" foreign key ("requested_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "task" add constraint "task_approval_id_foreign" foreign key ("approval_id") references "approval" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "task" add constraint "task_assignee_id_foreign" foreign key ("assignee_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "task" add constraint "task_decided_by_id_foreign" foreign key ("decided_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "task" add constraint "task_on_behalf_of_id_foreign" foreign key ("on_behalf_of_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "api_key" add constraint "api_key_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "access_request" add constraint "access_request_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "access_request" add constraint "access_request_file_id_foreign" foreign key ("file_id") references "archive_file" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "access_request" add constraint "access_request_verified_by_id_foreign" foreign key ("verified_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "archive_view" add constraint "archive_view_file_id_foreign" foreign key ("file_id") references "archive_file" ("id");`,
    );
    this.addSql(
      `alter table "archive_view" add constraint "archive_view_request_id_foreign" foreign key ("request_id") references "access_request" ("id");`,
    );
    this.addSql(
      `alter table "archive_view" add constraint "archive_view_viewer_id_foreign" foreign key ("viewer_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "acceptance_report" add constraint "acceptance_report_dispatch_id_foreign" foreign key ("dispatch_id") references "dispatch_order" ("id");`,
    );
    this.addSql(
      `alter table "acceptance_report" add constraint "acceptance_report_scan_id_foreign" foreign key ("scan_id") references "attachment" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "acceptance_report" add constraint "acceptance_report_recorded_by_id_foreign" foreign key ("recorded_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "acceptance_test" add constraint "acceptance_test_report_id_foreign" foreign key ("report_id") references "acceptance_report" ("id");`,
    );

    this.addSql(
      `alter table "warehouse" add constraint "warehouse_custodian_id_foreign" foreign key ("custodian_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "stocktake" add constraint "stocktake_warehouse_id_foreign" foreign key ("warehouse_id") references "warehouse" ("id");`,
    );
    this.addSql(
      `alter table "stocktake" add constraint "stocktake_counted_by_id_foreign" foreign key ("counted_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "stocktake_line" add constraint "stocktake_line_stocktake_id_foreign" foreign key ("stocktake_id") references "stocktake" ("id");`,
    );
    this.addSql(
      `alter table "stocktake_line" add constraint "stocktake_line_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_warehouse_id_foreign" foreign key ("warehouse_id") references "warehouse" ("id");`,
    );
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_lot_id_foreign" foreign key ("lot_id") references "finished_lot" ("id");`,
    );
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_certificate_id_foreign" foreign key ("certificate_id") references "product_certificate" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "stock_receipt" add constraint "stock_receipt_received_by_id_foreign" foreign key ("received_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_receipt_id_foreign" foreign key ("receipt_id") references "stock_receipt" ("id");`,
    );
    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_lot_id_foreign" foreign key ("lot_id") references "finished_lot" ("id");`,
    );
    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "dispatch_notice" add constraint "dispatch_notice_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "stock_move" add constraint "stock_move_warehouse_id_foreign" foreign key ("warehouse_id") references "warehouse" ("id");`,
    );
    this.addSql(
      `alter table "stock_move" add constraint "stock_move_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );
    this.addSql(
      `alter table "stock_move" add constraint "stock_move_moved_by_id_foreign" foreign key ("moved_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "stock_level" add constraint "stock_level_warehouse_id_foreign" foreign key ("warehouse_id") references "warehouse" ("id");`,
    );
    this.addSql(
      `alter table "stock_level" add constraint "stock_level_product_id_foreign" foreign key ("product_id") references "product" ("id");`,
    );

    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_order_id_foreign" foreign key ("order_id") references "sales_order" ("id");`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_warehouse_id_foreign" foreign key ("warehouse_id") references "warehouse" ("id");`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_packing_confirmed_by_id_foreign" foreign key ("packing_confirmed_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "delivery_order" add constraint "delivery_order_declared_customer_id_foreign" foreign key ("declared_customer_id") references "customer" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "sign_off" add constraint "sign_off_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_recorded_by_id_foreign" foreign key ("recorded_by_id") references "app_user" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "sign_off" add constraint "sign_off_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "shipping_notice" add constraint "shipping_notice_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "shipping_notice" add constraint "shipping_notice_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "shipping_notice" add constraint "shipping_notice_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "shipping_notice" add constraint "shipping_notice_sent_by_id_foreign" foreign key ("sent_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "receivable" add constraint "receivable_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_instalment_id_foreign" foreign key ("instalment_id") references "payment_schedule_line" ("id");`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "receivable" add constraint "receivable_booked_by_id_foreign" foreign key ("booked_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "legal_action" add constraint "legal_action_receivable_id_foreign" foreign key ("receivable_id") references "receivable" ("id");`,
    );
    this.addSql(
      `alter table "legal_action" add constraint "legal_action_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "legal_action" add constraint "legal_action_customer_id_foreign" foreign key ("customer_id") references "customer" ("id");`,
    );
    this.addSql(
      `alter table "legal_action" add constraint "legal_action_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "legal_action" add constraint "legal_action_proposed_by_id_foreign" foreign key ("proposed_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "commission_deduction" add constraint "commission_deduction_form_id_foreign" foreign key ("form_id") references "commission_form" ("id");`,
    );
    this.addSql(
      `alter table "commission_deduction" add constraint "commission_deduction_contract_id_foreign" foreign key ("contract_id") references "contract" ("id");`,
    );
    this.addSql(
      `alter table "commission_deduction" add constraint "commission_deduction_receivable_id_foreign" foreign key ("receivable_id") references "receivable" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "commission_deduction" add constraint "commission_deduction_recorded_by_id_foreign" foreign key ("recorded_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "collection_action" add constraint "collection_action_receivable_id_foreign" foreign key ("receivable_id") references "receivable" ("id");`,
    );
    this.addSql(
      `alter table "collection_action" add constraint "collection_action_acted_by_id_foreign" foreign key ("acted_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "outbound_note" add constraint "outbound_note_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "outbound_note" add constraint "outbound_note_issued_by_id_foreign" foreign key ("issued_by_id") references "app_user" ("id");`,
    );

    this.addSql(
      `alter table "exit_pass" add constraint "exit_pass_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "exit_pass" add constraint "exit_pass_issued_by_id_foreign" foreign key ("issued_by_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "exit_pass" add constraint "exit_pass_registered_by_id_foreign" foreign key ("registered_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "delivery_line" add constraint "delivery_line_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "delivery_line" add constraint "delivery_line_order_line_id_foreign" foreign key ("order_line_id") references "sales_order_line" ("id");`,
    );
    this.addSql(
      `alter table "delivery_line" add constraint "delivery_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "usage_record" add constraint "usage_record_delivery_line_id_foreign" foreign key ("delivery_line_id") references "delivery_line" ("id");`,
    );
    this.addSql(
      `alter table "usage_record" add constraint "usage_record_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "usage_record" add constraint "usage_record_recorded_by_id_foreign" foreign key ("recorded_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "shipping_mark" add constraint "shipping_mark_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "shipping_mark" add constraint "shipping_mark_line_id_foreign" foreign key ("line_id") references "delivery_line" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "delivery_lot" add constraint "delivery_lot_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "delivery_lot" add constraint "delivery_lot_line_id_foreign" foreign key ("line_id") references "delivery_line" ("id");`,
    );
    this.addSql(
      `alter table "delivery_lot" add constraint "delivery_lot_lot_id_foreign" foreign key ("lot_id") references "finished_lot" ("id");`,
    );
    this.addSql(
      `alter table "delivery_lot" add constraint "delivery_lot_receipt_id_foreign" foreign key ("receipt_id") references "stock_receipt" ("id");`,
    );

    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_sign_off_id_foreign" foreign key ("sign_off_id") references "sign_off" ("id");`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`,
    );
    this.addSql(
      `alter table "delivery_exception" add constraint "delivery_exception_settled_by_id_foreign" foreign key ("settled_by_id") references "app_user" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "delivery_copy" add constraint "delivery_copy_delivery_id_foreign" foreign key ("delivery_id") references "delivery_order" ("id");`,
    );
  }
}
