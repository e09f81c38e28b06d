"""Signs of bias by rules that are data: each asks for a look and names what would explain it, none is a verdict."""
