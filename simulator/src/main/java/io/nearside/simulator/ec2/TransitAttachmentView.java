package io.nearside.simulator.ec2;

import java.util.List;

/**
 * An attachment to a transit gateway as it is now.
 *
 * @param owner of what is attached
 * @param resource what is attached: a VPC's or a VPN's id
 * @param table the one that it is associated with; empty for none
 * @param propagates the tables that it writes its networks into
 */
public record TransitAttachmentView(
        String id,
        String gateway,
        String owner,
        String resource,
        TransitState state,
        String table,
        List<String> propagates) {
    public TransitAttachmentView {
        propagates = List.copyOf(propagates);
    }
}
