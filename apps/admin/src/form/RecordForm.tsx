import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { Form, useNotify, useTranslate } from 'ra-core';
import { Fragment, type ReactNode, type RefObject, useRef, useState } from 'react';
import { type UseFormReturn, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { ApiError, type Refusal } from '../api/api-error.ts';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import type { RecordType } from '../api/names.ts';
import { type Field, inputOf, operationsOf, type Row, shapeOf } from '../api/record.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { Panel } from '../parts/Panel.tsx';
import { addressOf } from '../parts/RecordTitle.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import { useRecordStory } from '../parts/use-record-story.ts';
import { useWords } from '../parts/use-words.ts';
import { beginning, onlyInput } from './as-input.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DerivedInput, isLong } from './DerivedInput.tsx';
import { DraftBar } from './DraftBar.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { LinesInput } from './LinesInput.tsx';
import { sections } from './sections.ts';

type Saved = { record: { id: string } };
type Mutation<V> = UseMutationResult<Saved, ApiError, V>;

interface Props<C, U> {
  type: RecordType;
  /** The generated mutation that creates it… */
  create?: Mutation<C>;
  /** …or the one that changes it, with the record as it was read. */
  update?: Mutation<U>;
  record?: Row | undefined;
  /** Inputs of its own instead of derived ones, by the name of the field. */
  own?: Record<string, ReactNode>;
  /** Derived inputs that are left out. */
  without?: readonly string[];
  defaults?: Record<string, unknown>;
}

/** 表单 — create and edit of any record: inputs derived from the schema, the API's own messages at their fields, leaving unsaved asks. */
export function RecordForm<C, U>({
  type,
  create,
  update,
  record: read,
  own = {},
  without = [],
  defaults = {},
}: Props<C, U>) {
  // As it was when the form was opened: what others change meanwhile is met when it is saved.
  const [record] = useState(read);
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const client = useQueryClient();
  const story = useRecordStory();
  const { noun } = useWords();
  const edits = update !== undefined;
  const save = (update ?? create) as Mutation<unknown> | undefined;
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const [version, setVersion] = useState(record?.version);
  const [conflict, setConflict] = useState<{ mine: Record<string, unknown>; latest: Row }>();
  const asked = useRef<number>(undefined);
  const control = useRef<UseFormReturn>(undefined);
  const fields = Object.entries(inputOf(`${edits ? 'Update' : 'Create'}${type}Input`)).filter(
    ([each]) => !without.includes(each),
  );
  const title = translate(edits ? 'tw.form.edit' : 'tw.form.create', { name: noun(type) });
  useCrumb(type, record, edits ? undefined : title);

  const submit = async (values: Record<string, unknown>) => {
    if (!save) return undefined;
    setTrouble(undefined);
    setRefusals([]);
    const input = Object.fromEntries(
      fields.flatMap(([each, field]) => {
        const value = values[each];
        if (value === undefined || (value === null && !edits) || value === '')
          return edits && value === '' ? [[each, null]] : [];
        // Lines nobody has written come from the document before.
        if (!edits && !field.required && Array.isArray(value) && value.length === 0) return [];
        return [
          [
            each,
            field.kind === 'inputs' && Array.isArray(value)
              ? value.map((line) => onlyInput(line as Row, field.of ?? ''))
              : value,
          ],
        ];
      }),
    );
    try {
      const { record: saved } = await save.mutateAsync(
        edits ? { id: record?.id, version: asked.current ?? version, input } : { input },
      );
      await client.invalidateQueries();
      notify(story(type, saved.id, title), { type: 'success' });
      navigate(addressOf(type, saved.id));
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusals(error.refusals);
      if (error.code === 'CONFLICT' && record && error.currentVersion !== undefined) {
        const { record: latest } = await fetchGraphql<{ record: Row }>(operationsOf(type).page ?? '', {
          id: record.id,
        })();
        setConflict({ mine: values, latest });
      } else if (error.code === 'CONFLICT') setTrouble(error.message);
      else if (error.refusals.length === 0)
        setTrouble(
          [
            error.message,
            ...error.fields
              .filter(({ path }) => !fields.some(([each]) => path.startsWith(each)))
              .map((each) => `${each.path}: ${each.message}`),
          ].join(' — '),
        );
      return error.body.errors;
    }
  };

  const known = new Map(fields);
  const named = sections[type] ?? [];
  const rest = fields.map(([each]) => each).filter((each) => !named.some(({ names }) => names.includes(each)));
  const parts = [
    ...named.map(({ key, names }) => ({ key, names: names.filter((each) => known.has(each)) })),
    { key: 'further', names: rest },
  ].filter(({ names }) => names.length > 0);
  const begun = record ? beginning(record, fields) : defaults;
  return (
    <Form disableInvalidFormNotification onSubmit={submit} defaultValues={begun} sanitizeEmptyValues={false}>
      <Box sx={{ maxWidth: 1080, display: 'grid', gap: 4 }}>
        <Typography variant="h1">{title}</Typography>
        <DraftBar />
        <Handle to={control} />
        <LeaveGuard />
        {conflict && record && (
          <ConflictDialog
            type={type}
            fields={fields}
            base={record}
            mine={conflict.mine}
            latest={conflict.latest}
            onClose={() => setConflict(undefined)}
            onResolve={(chosen) => {
              setConflict(undefined);
              asked.current = conflict.latest.version;
              setVersion(conflict.latest.version);
              for (const [each, value] of Object.entries(chosen))
                control.current?.setValue(each, value, { shouldDirty: true });
              void control.current?.handleSubmit(submit)();
            }}
          />
        )}
        {trouble && (
          <Alert severity="error" variant="outlined">
            {trouble}
          </Alert>
        )}
        {refusals.length > 0 && (
          <Panel title={translate('tw.command.refused', { smart_count: refusals.length })}>
            <Refusals of={refusals} />
          </Panel>
        )}
        {parts.map(({ key, names }) => (
          <Part
            key={key}
            type={type}
            {...(named.length > 0 && { title: translate(`tw.section.${key}`) })}
            fields={names.flatMap((each): [string, Field][] => {
              const field = known.get(each);
              return field ? [[each, field]] : [];
            })}
            own={own}
            sorted={named.length === 0 || key === 'further'}
          />
        ))}
        <Box
          sx={{
            display: 'flex',
            gap: 2,
            position: 'sticky',
            bottom: 0,
            py: 3,
            backgroundColor: 'background.default',
            zIndex: 1,
          }}
        >
          <Button type="submit" variant="contained" disabled={save?.isPending ?? true}>
            {translate('tw.form.save', { name: noun(type) })}
          </Button>
          <Button onClick={() => navigate(-1)}>{translate('ra.action.cancel')}</Button>
        </Box>
      </Box>
    </Form>
  );
}

/** A part of a form: short inputs side by side, long ones below them, lines over the whole width; a part without a title gives its lines a frame of their own. */
function Part({
  type,
  title,
  fields,
  own,
  sorted,
}: {
  type: RecordType;
  title?: string;
  fields: readonly [string, Field][];
  own: Record<string, ReactNode>;
  sorted: boolean;
}) {
  const single = fields.filter(([each, field]) => field.kind !== 'inputs' && !own[each]);
  const short = single.filter(([each]) => !isLong(each));
  if (sorted) short.sort(([x, a], [y, b]) => rank(x, a) - rank(y, b));
  const long = single.filter(([each]) => isLong(each));
  const lines = fields
    .filter(([each, field]) => field.kind === 'inputs' || own[each])
    .sort(([a], [b]) => Number(b === 'lines') - Number(a === 'lines'))
    .map(([each, field]) => (
      <Fragment key={each}>
        {own[each] ?? (
          <LinesInput
            source={each}
            field={field}
            record={lineRecord(type, each)}
            titled={title !== undefined && fields.length === 1}
          />
        )}
      </Fragment>
    ));
  const inputs = single.length > 0 && (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' },
        alignItems: 'start',
      }}
    >
      {short.map(([each, field]) => (
        <DerivedInput key={each} source={each} field={field} record={type} />
      ))}
      {long.map(([each, field]) => (
        <Box key={each} sx={{ gridColumn: '1 / -1' }}>
          <DerivedInput source={each} field={field} record={type} />
        </Box>
      ))}
    </Box>
  );
  if (title)
    return (
      <Panel title={title}>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {inputs}
          {lines}
        </Box>
      </Panel>
    );
  return (
    <>
      {inputs && <Panel>{inputs}</Panel>}
      {lines.map((each) => (
        <Panel key={each.key}>{each}</Panel>
      ))}
    </>
  );
}

/** What must be said first, switches last, everything else in the order in which the record declares it. */
const rank = (name: string, field: Field): number =>
  name === 'name' ? -1 : field.kind === 'boolean' ? 2 : field.required ? 0 : 1;

const lineRecord = (type: string, source: string): string | undefined => shapeOf(type).fields[source]?.of;

/** Gives what stands outside of the form a hand on it. */
function Handle({ to }: { to: RefObject<UseFormReturn | undefined> }) {
  to.current = useFormContext();
  return null;
}
