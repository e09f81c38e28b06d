"""The offline Russian manual inside the program."""
