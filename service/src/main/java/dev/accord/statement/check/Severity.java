package dev.accord.statement.check;

/** How bad a finding is; a company says from which on a release is blocked. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR
}
