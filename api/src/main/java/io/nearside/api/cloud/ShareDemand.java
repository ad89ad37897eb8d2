package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;

/**
 * Whom a hub of ours has to be shared with before the vendor can attach to it.
 *
 * @param with the vendor's account
 * @param standing whether it belongs to our organization, as far as the vendor or the file says
 * @param source where the account comes from, as a noun phrase: the vendor's answer, its documents, the file. There is no other way for an
 *     account to be named
 */
public record ShareDemand(AccountId with, ShareMember.Standing standing, String source) {}
