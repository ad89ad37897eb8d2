package io.nearside.simulator.ram;

import java.time.Instant;

/**
 * An invitation as it is now.
 *
 * @param status {@code PENDING}, {@code ACCEPTED}, {@code REJECTED} or {@code EXPIRED}
 */
public record RamInvitationView(
        String arn, String share, String sender, String receiver, String status, Instant sent) {}
