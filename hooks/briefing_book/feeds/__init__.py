"""Feeds: the Book in every format that is not HTML, one module each."""
