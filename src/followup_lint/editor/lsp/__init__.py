"""A language server: sessions of drafts in any editor that speaks LSP. It needs pygls."""
