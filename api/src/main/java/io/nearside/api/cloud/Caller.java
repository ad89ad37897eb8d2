package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;

/**
 * Whose credentials we act with.
 *
 * @param account the account that they belong to
 * @param principal the user, role or application, in the cloud's own spelling
 */
public record Caller(AccountId account, String principal) {}
