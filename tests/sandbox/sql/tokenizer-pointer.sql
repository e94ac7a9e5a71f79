-- expect: compile_error runtime_error completed
-- The function that once took a pointer to machine code as a blob.
select hex(fts3_tokenizer('simple'));
select fts3_tokenizer('mine', x'4141414141414141');
create virtual table t using fts3 (tokenize = mine);
