package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;

/**
 * Whose credentials we act with.
 *
 * @param account the account that they belong to; the one that they are used in, on clouds whose credentials belong to none
 * @param principal the user, role or application, in the cloud's own spelling
 */
public record Caller(AccountId account, String principal) {}
