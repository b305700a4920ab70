import { writeFileSync } from 'node:fs';
import { requirementListPath, requirementPage } from './architecture/requirement-list.ts';
import { threatListPath, threatPage } from './architecture/threat-list.ts';

/** 打印清单 — writes docs/requirements.md and docs/threats.md. */
writeFileSync(requirementListPath, requirementPage());
writeFileSync(threatListPath, threatPage());
