import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router-dom';
import { type RecordType, titleOf } from '../api/names.ts';
import { type Row, shapeOf } from '../api/record.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { addressOf } from '../parts/RecordTitle.tsx';
import { useWords } from '../parts/use-words.ts';

/** 卡片 — a list on a phone: who or what, its state, the figure that matters, the next date. */
export function Cards({ type, rows }: { type: RecordType; rows: readonly Row[] | undefined }) {
  const { field: name, locale } = useWords();
  const shape = shapeOf(type);
  const all = (shape.columns ?? []).filter((each) => shape.fields[each]);
  // What is said in both languages is shown in the one on screen.
  const columns = all.filter((each) => !(each.endsWith('En') && all.includes(each.slice(0, -2))));
  const said = (row: Row, key: string) => (locale === 'en' && row[`${key}En`]) || row[key];
  const named = columns.includes('name') && columns[0] === 'number';
  const [first = '', ...rest] = named
    ? ['name', 'number', ...columns.filter((each) => each !== 'name' && each !== 'number')]
    : columns;
  const second = rest.find((each) => ['customer', 'product', 'number', 'name', 'deputy'].includes(each));
  const figure =
    rest.find((each) => shape.fields[each]?.kind === 'money') ??
    rest.find((each) => shape.fields[each]?.kind === 'quantity');
  const date = rest.find((each) => shape.fields[each]?.kind === 'date' || each === 'dueAt');
  const others = rest.filter((each) => ![second, figure, date, 'status', 'currency'].includes(each)).slice(0, 2);
  if (!rows)
    return (
      <Box sx={{ p: 4, display: 'grid', gap: 4 }}>
        {['a', 'b', 'c', 'd'].map((each) => (
          <Skeleton key={each} variant="rounded" height={72} />
        ))}
      </Box>
    );
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{ borderBottom: 1, borderColor: 'line', '&:last-child': { borderBottom: 0 } }}
        >
          <Box
            component={Link}
            to={addressOf(type, row.id)}
            sx={{
              display: 'grid',
              gridTemplateColumns: '1fr auto',
              columnGap: 3,
              rowGap: '2px',
              px: 4,
              py: 3,
              color: 'inherit',
              textDecoration: 'none',
              '& a': { pointerEvents: 'none' },
            }}
          >
            <Box
              sx={{ fontWeight: 600, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {shape.fields[first]?.kind === 'record' ? (
                <Plain row={row} name={first} />
              ) : shape.fields[first]?.kind === 'enum' ? (
                <FieldValue type={type} name={first} record={row} plain />
              ) : (
                String(said(row, first) ?? '—')
              )}
            </Box>
            <Box sx={{ justifySelf: 'end' }}>
              {'status' in row && <FieldValue type={type} name="status" record={row} />}
            </Box>
            <Box
              sx={{
                minWidth: 0,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
                color: 'text.secondary',
                fontSize: 13,
              }}
            >
              {second && <Plain row={row} name={second} />}
            </Box>
            <Box sx={{ justifySelf: 'end', fontSize: 14 }}>
              {figure && <FieldValue type={type} name={figure} record={row} />}
            </Box>
            <Box
              sx={{
                gridColumn: '1 / -1',
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 4,
                color: 'text.secondary',
                fontSize: 12,
                minWidth: 0,
              }}
            >
              {[date, ...others].map(
                (each) =>
                  each &&
                  row[each] !== null &&
                  row[each] !== undefined && (
                    <span key={each}>
                      {shape.fields[each] && name(shape.fields[each])}{' '}
                      {shape.fields[each]?.kind === 'record' ? (
                        <Plain row={row} name={each} />
                      ) : (
                        <FieldValue type={type} name={each} record={row} plain />
                      )}
                    </span>
                  ),
              )}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Inside a card, which is a link already, a relation is only its name. */
function Plain({ row, name }: { row: Row; name: string }) {
  const { locale } = useWords();
  const value = row[name];
  return <>{value && typeof value === 'object' ? titleOf(value as Row, locale) : String(value ?? '—')}</>;
}
