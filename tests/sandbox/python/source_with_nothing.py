# expect: compile_error
# stderr: SyntaxError
def f(:
    pass
