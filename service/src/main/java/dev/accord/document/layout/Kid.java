package dev.accord.document.layout;

/** What an element of a document's structure consists of. */
public sealed interface Kid permits Element, Piece {}
