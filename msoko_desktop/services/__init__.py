"""What a person can do, one function an action; each write is one transaction and one undo step."""
