-- A third reason to hide a figure: it would tell the number behind a share shown as a bound.
ALTER TABLE published_figure DROP CONSTRAINT published_figure_reason_check;
ALTER TABLE published_figure ADD CONSTRAINT published_figure_reason_check
  CHECK (reason IN ('group-too-small', 'protects-another-group', 'nearly-none-or-all'));
