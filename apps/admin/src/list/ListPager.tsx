import TablePagination from '@mui/material/TablePagination';
import { useListContext, useStore, useTranslate } from 'ra-core';

/** 翻页 — how many a page, which page, of how many; the size is remembered. */
export function ListPager() {
  const translate = useTranslate();
  const { total = 0, page, perPage, setPage, setPerPage } = useListContext();
  const [, keep] = useStore('perPage', 25);
  if (total === 0) return null;
  return (
    <TablePagination
      component="div"
      count={total}
      page={page - 1}
      rowsPerPage={perPage}
      onPageChange={(_, next) => setPage(next + 1)}
      onRowsPerPageChange={(event) => {
        keep(Number(event.target.value));
        setPerPage(Number(event.target.value));
      }}
      rowsPerPageOptions={[25, 50, 100, 200]}
      labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
      labelDisplayedRows={({ from, to, count }) =>
        translate('ra.navigation.page_range_info', {
          offsetBegin: from,
          offsetEnd: to,
          total: count.toLocaleString('en'),
        })
      }
      getItemAriaLabel={(kind) => translate(`ra.navigation.${kind}`)}
      sx={{
        '& .MuiTablePagination-toolbar': { minHeight: 40, pl: 3 },
        '& p, & .MuiSelect-select': { fontSize: 12 },
      }}
    />
  );
}
