"""What a page is made of before it is read: marks taken off, wrapped lines joined, headings known."""
