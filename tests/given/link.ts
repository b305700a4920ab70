import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** 网络连接 — a TCP link to the database that can be cut, hang, and heal. */
export interface Link {
  /** The same address through the link. */
  through(url: string): string;
  become(state: 'whole' | 'cut' | 'hung'): void;
  close(): Promise<void>;
}

/** 建立可断连接 — everything that passes between the API and its database passes here. */
export async function givenLink(url: string): Promise<Link> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'hung' = 'whole';
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      // What a hung link swallows is lost for good.
      from.on('data', (bytes) => state === 'whole' && to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    through: (address) => {
      const place = new URL(address);
      place.port = String((server.address() as AddressInfo).port);
      return place.href;
    },
    become: (next) => {
      // A link that hung has lost bytes; after healing only new connections are sound.
      const breaks = next === 'cut' || (state === 'hung' && next === 'whole');
      state = next;
      if (breaks) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}
