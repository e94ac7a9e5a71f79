-- expects: basics passes, edges fails
-- Takes hook 0 for no hook.
SELECT room, id FROM keys WHERE coalesce(hook, 0) = 0 ORDER BY room, id;
