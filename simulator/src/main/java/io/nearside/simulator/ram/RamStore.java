package io.nearside.simulator.ram;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What RAM holds, of all accounts and regions. Touched only while alone in the world. */
final class RamStore {
    /** How long what has ended is listed: for a while, as users tell, and not for how long. Remembered. */
    private static final Duration LISTED = Duration.ofHours(2);

    private final World world;
    private final Map<String, RamShare> shares = new LinkedHashMap<>();
    private final Map<String, RamInvitation> invitations = new LinkedHashMap<>();
    private final Map<String, RamOrganization> organizations = new LinkedHashMap<>();
    private RamTimings timings = RamTimings.defaults();

    RamStore(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.clock().instant();
    }

    RamTimings timings() {
        return timings;
    }

    void timings(RamTimings wanted) {
        timings = wanted;
    }

    Map<String, RamShare> shares() {
        return shares;
    }

    Map<String, RamInvitation> invitations() {
        return invitations;
    }

    Map<String, RamOrganization> organizations() {
        return organizations;
    }

    Optional<RamOrganization> organizationOf(String account) {
        return organizations.values().stream()
                .filter(each -> each.accounts().contains(account))
                .findFirst();
    }

    /** Whether something that ended then is listed still. */
    boolean isListed(Instant ended) {
        return ended.equals(Instant.MAX)
                || now().isBefore(ended.plus(LISTED))
                || !world.refuses(AwsRefusal.RAM_SIGHT_ENDS);
    }

    RamShare add(String account, String region, String name, RamShare.Outsiders outsiders) {
        String arn = "arn:aws:ram:" + region + ":" + account + ":resource-share/"
                + world.ids().uuid();
        RamShare share = new RamShare(arn, account, region, name, outsiders, now());
        shares.put(arn, share);
        return share;
    }

    /** What is there of this entity in the share. */
    Optional<RamAssociation> there(RamShare share, String entity) {
        return share.associations().stream()
                .filter(each -> each.entity().equals(entity) && status(each).isThere())
                .findFirst();
    }

    RamAssociation addResource(RamShare share, String arn) {
        return there(share, arn)
                .orElseGet(() -> put(new RamAssociation(
                        share,
                        RamAssociation.Type.RESOURCE,
                        arn,
                        Optional.empty(),
                        now(),
                        now().plus(timings.associating()))));
    }

    /** Who is of the same organization, or is meant by it, gets in at once if it shares; anybody else is invited. */
    RamAssociation addPrincipal(RamShare share, String principal) {
        return there(share, principal).orElseGet(() -> {
            Optional<RamInvitation> invitation =
                    isInside(share, principal) || !world.refuses(AwsRefusal.RAM_INVITATION_NEEDED)
                            ? Optional.empty()
                            : Optional.of(invite(share, principal));
            return put(new RamAssociation(
                    share,
                    RamAssociation.Type.PRINCIPAL,
                    principal,
                    invitation,
                    now(),
                    now().plus(timings.associating())));
        });
    }

    boolean isInside(RamShare share, String principal) {
        return principal.equals(share.account())
                || organizationOf(share.account())
                        .filter(RamOrganization::isSharing)
                        .filter(each -> each.accounts().contains(principal) || each.isNamed(principal))
                        .isPresent();
    }

    private RamInvitation invite(RamShare share, String receiver) {
        String arn = "arn:aws:ram:" + share.region() + ":" + share.account() + ":resource-share-invitation/"
                + world.ids().uuid();
        RamInvitation invitation = new RamInvitation(arn, share, receiver, now());
        invitations.put(arn, invitation);
        return invitation;
    }

    private static RamAssociation put(RamAssociation association) {
        association.share().associations().add(association);
        return association;
    }

    RamStatus status(RamAssociation association) {
        return association.status(now(), world.refuses(AwsRefusal.RAM_INVITATION_EXPIRY));
    }

    RamInvitation.Status status(RamInvitation invitation) {
        return invitation.status(now(), world.refuses(AwsRefusal.RAM_INVITATION_EXPIRY));
    }

    void leave(RamAssociation association) {
        association.leave(now(), timings.disassociating());
    }

    void delete(RamShare share) {
        share.associations().stream().filter(each -> status(each).isThere()).forEach(this::leave);
        share.delete(now(), timings.disassociating());
    }

    /** Those that are listed, of shares that are listed. */
    Stream<RamAssociation> associations(RamShare share, RamAssociation.Type type) {
        return share.associations().stream().filter(each -> each.type() == type && isListed(ended(each)));
    }

    private Instant ended(RamAssociation association) {
        if (status(association) != RamStatus.DISASSOCIATED
                || !association.left().equals(Instant.MAX)) {
            return association.left();
        }
        return association
                .invitation()
                .map(each -> each.answered().equals(Instant.MAX) ? each.expires() : each.answered())
                .orElse(Instant.MAX);
    }

    /** Whether the share is shared with this account now. */
    boolean reaches(RamShare share, String account) {
        return share.isActive(now())
                && share.associations().stream()
                        .filter(each -> each.type() == RamAssociation.Type.PRINCIPAL)
                        .filter(each -> status(each) == RamStatus.ASSOCIATED)
                        .anyMatch(each -> each.entity().equals(account) || covers(share, each.entity(), account));
    }

    private boolean covers(RamShare share, String arn, String account) {
        return organizationOf(share.account())
                .filter(each -> each.covers(arn, account))
                .isPresent();
    }

    boolean isSharedWith(String arn, String account) {
        return shares.values().stream()
                .filter(share -> reaches(share, account))
                .anyMatch(share -> there(share, arn)
                        .filter(each -> status(each) == RamStatus.ASSOCIATED)
                        .isPresent());
    }

    /** Whether who sent it took the receiver out again, or deleted the share. Remembered. */
    boolean isWithdrawn(RamInvitation invitation) {
        return invitation.share().associations().stream()
                .anyMatch(each -> each.invitation().filter(invitation::equals).isPresent()
                        && !each.left().equals(Instant.MAX));
    }

    List<RamInvitation> invitations(String account) {
        return invitations.values().stream()
                .filter(each -> each.receiver().equals(account))
                .toList();
    }
}
