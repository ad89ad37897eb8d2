package io.nearside.simulator.ram;

import io.nearside.simulator.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RAM from behind: what tests arrange and look at, and what a simulated vendor does with its own account. Nothing here is judged; what does not exist is a mistake of the caller and throws. */
public final class RamWorld {
    private final World world;
    private final RamStore store;

    public RamWorld(World world) {
        this.world = world;
        this.store = new RamStore(world);
    }

    RamStore store() {
        return store;
    }

    public RamTimings timings() {
        return world.alone(store::timings);
    }

    public void timings(RamTimings wanted) {
        world.change(() -> store.timings(wanted));
    }

    /** Puts accounts into an organization, {@code o-a1b2c3d4e5}, which shares nothing by itself yet. They come into being if need be. */
    public void addOrganization(String id, String management, String... accounts) {
        world.change(() -> {
            RamOrganization made = new RamOrganization(id, management);
            made.accounts().addAll(Arrays.asList(accounts));
            made.accounts().forEach(world.identities()::addAccount);
            store.organizations().put(id, made);
        });
    }

    /** Puts some of an organization's accounts into a unit of it, {@code ou-a1b2-c3d4e5f6}, and answers what RAM calls that. */
    public String addUnit(String organization, String unit, String... accounts) {
        return world.alone(() -> {
            organization(organization).units().put(unit, new LinkedHashSet<>(Arrays.asList(accounts)));
            return organization(organization).arn(unit);
        });
    }

    /** From now on accounts of this organization share without invitations. */
    public void enableSharing(String organization) {
        world.change(() -> organization(organization).enableSharing());
    }

    /** What RAM calls it. */
    public String organizationArn(String organization) {
        return world.alone(() -> organization(organization).arn());
    }

    /** Makes a share that lets outsiders in, and answers its ARN. */
    public String share(String account, String region, String name, String... resources) {
        return world.alone(() -> {
            world.identities().addAccount(account);
            RamShare share = store.add(account, region, name, RamShare.Outsiders.WELCOME);
            Arrays.asList(resources).forEach(each -> store.addResource(share, each));
            return share.arn();
        });
    }

    /** From now on the share lets no outsiders in. */
    public void closeToOutsiders(String share) {
        world.change(() -> known(share).update(known(share).name(), RamShare.Outsiders.REFUSED, store.now()));
    }

    public void addResource(String share, String arn) {
        world.change(() -> store.addResource(known(share), arn));
    }

    /** Associates an account, an organization or a unit; who is outside is invited. */
    public void addPrincipal(String share, String principal) {
        world.change(() -> store.addPrincipal(known(share), principal));
    }

    /** Takes a principal or a resource out. */
    public void remove(String share, String entity) {
        world.change(() -> store.leave(there(share, entity)));
    }

    public void delete(String share) {
        world.change(() -> store.delete(known(share)));
    }

    public void tag(String share, String key, String value) {
        world.change(() -> known(share).tags().put(key, value));
    }

    /** From now on this principal or resource of the share is in this status, {@code FAILED} or {@code SUSPENDED}, whatever happens but its removal. */
    public void script(String share, String entity, RamStatus status, String message) {
        world.change(() -> there(share, entity).script(status, message));
    }

    /** Whether the resource of this ARN is shared with this account now. */
    public boolean isSharedWith(String arn, String account) {
        return world.alone(() -> store.isSharedWith(arn, account));
    }

    /** All that this account ever got, in order of their coming. */
    public List<RamInvitationView> invitations(String account) {
        return world.alone(() -> store.invitations(account).stream()
                .map(each -> new RamInvitationView(
                        each.arn(),
                        each.share().arn(),
                        each.share().account(),
                        each.receiver(),
                        store.status(each).name(),
                        each.sent()))
                .toList());
    }

    public void accept(String invitation) {
        world.change(() -> invitation(invitation).answer(RamInvitation.Status.ACCEPTED, store.now()));
    }

    public void reject(String invitation) {
        world.change(() -> invitation(invitation).answer(RamInvitation.Status.REJECTED, store.now()));
    }

    /** All there ever were, in order of their making. */
    public List<RamShareView> shares() {
        return world.alone(
                () -> store.shares().values().stream().map(this::view).toList());
    }

    private RamShareView view(RamShare share) {
        return new RamShareView(
                share.arn(),
                share.account(),
                share.region(),
                share.name(),
                share.status(store.now()),
                statuses(share, RamAssociation.Type.PRINCIPAL),
                statuses(share, RamAssociation.Type.RESOURCE));
    }

    private Map<String, RamStatus> statuses(RamShare share, RamAssociation.Type type) {
        Map<String, RamStatus> statuses = new LinkedHashMap<>();
        share.associations().stream()
                .filter(each -> each.type() == type)
                .forEach(each -> statuses.put(each.entity(), store.status(each)));
        return statuses;
    }

    private RamAssociation there(String share, String entity) {
        return store.there(known(share), entity)
                .orElseThrow(() -> new IllegalArgumentException(share + " has no " + entity));
    }

    private RamShare known(String arn) {
        return known(store.shares(), arn);
    }

    private RamInvitation invitation(String arn) {
        return known(store.invitations(), arn);
    }

    private RamOrganization organization(String id) {
        return known(store.organizations(), id);
    }

    private static <T> T known(Map<String, T> all, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new IllegalArgumentException("there is no " + id));
    }
}
