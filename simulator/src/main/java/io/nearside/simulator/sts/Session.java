package io.nearside.simulator.sts;

/** Credentials of an assumed role. */
record Session(String key, String secret, Identity identity) {}
