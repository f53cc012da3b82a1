"""A finished thing to text, one format a file."""
