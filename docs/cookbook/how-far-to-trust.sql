-- How far can each kind of value be trusted?
--
-- Read: one row a kind, property and set of annotated texts: of what the patterns read, `precision` is right (with its 95 % interval), and of
--   what there was, they read `recall`. `is_current` 1: measured with the very version that read the latest article here.
-- Limits: "development" are texts the patterns were written on, so unknown texts fare somewhat worse; "samples" are articles written for the
--   project. By pattern, to be joined to facts: v_evaluation.
SELECT v.kind, v.property, v.evaluated_on, v.documents, v.precision, v.precision_low AS at_least,
  v.precision_high AS at_most, v.recall,
  CASE WHEN v.extractor = (SELECT max(a.extractor) FROM articles a WHERE a.seq = (SELECT max(seq) FROM articles)) THEN 1 ELSE 0 END AS is_current
FROM evaluation v
WHERE v.pattern = '*'
ORDER BY v.kind, v.property, v.evaluated_on;
