package io.nearside.simulator.ec2;

import java.util.Optional;

/**
 * A route of a transit gateway's table as it is now.
 *
 * @param type {@code static} or {@code propagated}
 * @param state {@code active} or {@code blackhole}
 * @param to empty for one that leads nowhere on purpose
 */
record TransitRoute(Cidr destination, String type, String state, Optional<TransitAttachment> to) {}
