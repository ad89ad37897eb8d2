package io.nearside.cli.output;

/** What a command's result looks like. */
public enum Format {
    TEXT,
    /** One document on standard output; progress and errors for people on standard error. */
    JSON
}
