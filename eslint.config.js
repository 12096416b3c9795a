// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import js from '@eslint/js';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;
const apps = ['kiosk-web', 'admin-web'];

const folders = (parent) =>
  existsSync(path.join(root, parent))
    ? readdirSync(path.join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

/** Folders that put features together: the apps themselves, and the tests' frame around a page. */
const compositions = ['app', 'board', 'testing'];

/**
 * The import direction is shared ← what an app's features have in common ← features ← app; the rules come from the
 * folder list, so a new feature is covered at once.
 */
function zonesOf(app) {
  const features = `${app}/src/features`;
  const betweenFeatures = folders(features).map((feature) => ({
    target: `./${features}/${feature}`,
    from: `./${features}`,
    except: [`./${feature}`],
    message:
      'A feature must not import another feature: combine them in app/, or move the common part to shared/web.',
  }));
  return [
    ...betweenFeatures,
    {
      target: `./${features}`,
      from: `./${app}/src/app`,
      message: 'Features are below app/ and must not know it.',
    },
    ...folders(`${app}/src`)
      .filter((folder) => folder !== 'features' && !compositions.includes(folder))
      .flatMap((folder) =>
        ['features', 'app'].map((upper) => ({
          target: `./${app}/src/${folder}`,
          from: `./${app}/src/${upper}`,
          message: `What features have in common must not know ${upper}/.`,
        })),
      ),
    ...apps
      .filter((other) => other !== app)
      .map((other) => ({
        target: `./${app}`,
        from: `./${other}`,
        message: 'The two web apps share code through shared/web only.',
      })),
    { target: './shared/web', from: `./${app}`, message: 'shared/web must not know the apps that use it.' },
  ];
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'build*/**',
      'data/**',
      'docs/**',
      'scripts/**',
      'packaging/**',
      'shared/web/src/api/schema.d.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['{shared/web,kiosk-web,admin-web}/src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['shared/web/tsconfig.json', 'kiosk-web/tsconfig.json', 'admin-web/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-console': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: apps.flatMap(zonesOf) }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
    },
  },
  {
    files: ['{shared/web,kiosk-web,admin-web,tests/e2e}/**/*.{ts,tsx}'],
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': [
        'error',
        { '{shared/web,kiosk-web,admin-web}/src/**/': 'KEBAB_CASE' },
      ],
    },
  },
);
