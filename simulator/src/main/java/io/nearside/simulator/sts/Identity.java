package io.nearside.simulator.sts;

import java.time.Instant;

/**
 * Who a request comes from.
 *
 * @param expires when the credentials end; {@link Instant#MAX} for an access key of an account
 */
public record Identity(String account, String arn, String userId, String token, Instant expires) {}
