import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { titleOf } from '../api/names.ts';
import { type PassAtGateQuery, useDeliveryAtGateQuery, useRegisterExitMutation } from '../generated/operations.ts';
import { exactly } from '../parts/BusinessDate.tsx';
import { grouped } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import { useWords } from '../parts/use-words.ts';

type Found = PassAtGateQuery['passes']['nodes'][number];

/** 验证放行 — what the pass allows, what is on the vehicle, and the one button that lets it out; a pass that is used or void says so large. */
export function Pass({ pass, onDone }: { pass: Found; onDone: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const { locale } = useWords();
  const { mutateAsync, isPending, error } = useRegisterExitMutation();
  const [vehicle, setVehicle] = useState(pass.vehicle);
  const [quantity, setQuantity] = useState(pass.quantity);
  const { data } = useDeliveryAtGateQuery({ id: pass.deliveryId ?? '' }, { enabled: Boolean(pass.deliveryId) });
  const delivery = data?.delivery;
  const offer = delivery?.commands.find(({ name }) => name === 'registerExit');
  const leave = async () => {
    if (!delivery) return;
    await mutateAsync({
      id: delivery.id,
      version: delivery.version,
      input: { passNumber: pass.number, vehicle, quantity },
    });
    await client.invalidateQueries();
    notify(translate('tw.gate.left', { number: pass.number, vehicle }), { type: 'success' });
    onDone();
  };
  return (
    <Panel>
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 3 }}>
          <Typography variant="h1" component="h2">
            {pass.number}
          </Typography>
          <StateChip of="ExitPassStatus" value={pass.status} />
        </Box>
        <Typography sx={{ fontSize: 16 }}>
          {titleOf(delivery?.customer, locale)} · {delivery?.number}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 5, fontSize: 15 }}>
          {delivery?.lines.map((each) => (
            <li key={each.id}>
              {titleOf(each.product, locale)} <b>{grouped(each.quantity)}</b> {each.product?.unit}
            </li>
          ))}
        </Box>
        {pass.status !== 'ISSUED' ? (
          <Typography role="alert" color="error" sx={{ fontSize: 18, fontWeight: 600 }}>
            {pass.status === 'USED'
              ? translate('tw.gate.used', { at: pass.usedAt ? exactly(pass.usedAt) : '' })
              : translate('tw.gate.void')}
          </Typography>
        ) : (
          <>
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 3 }}>
              <TextField
                label={translate('tw.gate.vehicle')}
                value={vehicle}
                onChange={(event) => setVehicle(event.target.value)}
              />
              <TextField
                label={translate('tw.gate.quantity')}
                value={quantity}
                onChange={(event) => setQuantity(event.target.value.normalize('NFKC').replace(/[,\s]/g, ''))}
                slotProps={{ htmlInput: { inputMode: 'decimal' } }}
              />
            </Box>
            {error &&
              (error.refusals.length > 0 ? (
                <Box role="alert">
                  <Refusals of={error.refusals} />
                </Box>
              ) : (
                <Typography role="alert" color="error">
                  {[error.message, ...error.fields.map((each) => each.message)].join(' — ')}
                </Typography>
              ))}
            {offer && !offer.allowed && <Refusals of={offer.refusals} />}
            {offer && (
              <Button
                variant="contained"
                disabled={isPending || !offer.allowed}
                onClick={() => void leave().catch(() => undefined)}
                sx={{ minHeight: 56, fontSize: 18 }}
              >
                {offer.label}
              </Button>
            )}
          </>
        )}
      </Box>
    </Panel>
  );
}
