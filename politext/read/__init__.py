"""From bytes to a document: source, articles, flow, header, outline."""
