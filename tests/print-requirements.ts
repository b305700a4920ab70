import { writeFileSync } from 'node:fs';
import { requirementListPath, requirementPage } from './architecture/requirement-list.ts';

/** 打印需求清单 — writes docs/requirements.md. */
writeFileSync(requirementListPath, requirementPage());
