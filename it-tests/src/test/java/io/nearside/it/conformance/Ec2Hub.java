package io.nearside.it.conformance;

import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ram.model.ResourceShareInvitationStatus;

/**
 * A transit gateway of our account with everything as AWS has it by default, and the shares it is in.
 *
 * @param name its ARN
 * @param usual the table that it made by itself
 */
record Ec2Hub(Ec2Arena arena, GatewayId gateway, String name, GatewayTableId usual) {
    /** More looks than AWS takes minutes to make one. */
    private static final int LOOKS = 20;

    static Ec2Hub made(Ec2Arena arena) {
        String id = arena.ours()
                .createTransitGateway(request -> request.description("conformance"))
                .transitGateway()
                .transitGatewayId();
        for (int look = 0; look < LOOKS; look++) {
            TransitGateway shown = arena.ours()
                    .describeTransitGateways(request -> request.transitGatewayIds(id))
                    .transitGateways()
                    .get(0);
            if ("available".equals(shown.stateAsString())) {
                return new Ec2Hub(
                        arena,
                        new GatewayId(id),
                        shown.transitGatewayArn(),
                        new GatewayTableId(shown.options().associationDefaultRouteTableId()));
            }
            arena.settle();
        }
        throw new AssertionError(id + " does not become available");
    }

    /** Shares it with these accounts, wherever they belong. */
    String share(Set<String> accounts) {
        return arena.ram(arena.ourAccount())
                .createResourceShare(request -> request.name("users")
                        .resourceArns(name)
                        .principals(accounts)
                        .allowExternalPrincipals(true))
                .resourceShare()
                .resourceShareArn();
    }

    /** An account accepts whatever it is invited to. */
    void accept(String account) {
        arena.ram(account).getResourceShareInvitations().resourceShareInvitations().stream()
                .filter(invitation -> invitation.status() == ResourceShareInvitationStatus.PENDING)
                .forEach(invitation -> arena.ram(account)
                        .acceptResourceShareInvitation(request ->
                                request.resourceShareInvitationArn(invitation.resourceShareInvitationArn())));
    }
}
