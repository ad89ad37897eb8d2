package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Google Cloud from behind: what tests arrange and look at, and what a simulated vendor does with its own projects. Nothing here is judged but what says so; names that do not exist are mistakes of the caller and throw. Networks and the like go by their paths, {@code projects/P/global/networks/N}. */
public final class ComputeWorld {
    private final ComputeStore store;
    private final ComputeAccess access;
    private final ComputeAccounts accounts;
    private final ComputePeeringWorld peerings;
    private final ComputeAttachments attachments;

    public ComputeWorld(World world) {
        this.store = new ComputeStore(world);
        this.access = new ComputeAccess();
        this.accounts = new ComputeAccounts(store);
        this.peerings = new ComputePeeringWorld(store);
        this.attachments = new ComputeAttachments(store);
    }

    ComputeStore store() {
        return store;
    }

    ComputeAccess access() {
        return access;
    }

    /** Service accounts with keys, and users with refresh tokens. */
    public ComputeAccounts accounts() {
        return accounts;
    }

    /** Networks as far as peerings go. */
    public ComputePeeringWorld peerings() {
        return peerings;
    }

    /** Services that are published for endpoints, and who has come. */
    public ComputeAttachments attachments() {
        return attachments;
    }

    public ComputeTimings timings() {
        return store.alone(store::timings);
    }

    public void timings(ComputeTimings wanted) {
        store.change(() -> store.timings(wanted));
    }

    /** Ends the operations whose time has come. Every request does it too, before and after. */
    public void settle() {
        store.change(() -> {});
    }

    /** Makes a project in which Compute Engine is enabled, unless it is there, and answers its number. */
    public String addProject(String project) {
        return store.alone(() -> store.project(project)
                .orElseGet(() ->
                        store.add(new ComputeProject(project, store.newId().substring(0, 12))))
                .number());
    }

    /** From now on Compute Engine is not enabled in this project. */
    public void disableApi(String project) {
        store.change(() -> store.scripts().disable(project));
    }

    /** A token that stands for this principal, and does not end. */
    public void addToken(String token, String email) {
        store.change(() -> access.add(token, new ComputePrincipal(email, Instant.MAX)));
    }

    /** From now on no token stands for this principal. */
    public void revoke(String email) {
        store.change(() -> access.revoke(email));
    }

    /** From now on this principal may do this in this project, or with this service account; {@code *} stands for any text, as in {@code compute.networks.*}. */
    public void grant(String email, String place, String... permissions) {
        store.change(() -> access.grant(email, place, List.of(permissions)));
    }

    /** Takes back all that was granted to this principal in this project. */
    public void withdraw(String email, String place) {
        store.change(() -> access.withdraw(email, place));
    }

    /** From now on this principal may not do this anywhere, whatever was granted. */
    public void deny(String email, String permission) {
        store.change(() -> access.deny(email, permission));
    }

    /** Takes back a denial of exactly this permission. */
    public void allow(String email, String permission) {
        store.change(() -> access.allow(email, permission));
    }

    /** Makes a network in custom mode in a project that there is, and answers its path. */
    public String createNetwork(String project, String name) {
        return createNetwork(project, name, false);
    }

    /** Makes a network in auto mode, which has a subnetwork in each region, and answers its path. */
    public String createAutoNetwork(String project, String name) {
        return createNetwork(project, name, true);
    }

    private String createNetwork(String project, String name, boolean auto) {
        return store.alone(() -> {
            ComputeProject owner = store.project(project).orElseThrow(() -> ComputeStore.missing(project));
            ComputeName network = ComputeName.network(owner.id(), name);
            ObjectNode settings = ComputeNetworkCalls.settings(Json.object().put("autoCreateSubnetworks", auto));
            store.add(new ComputeResource(
                    ComputeKind.NETWORK, network, store.newId(), store.now(), settings, ComputeResource.Phase.THERE));
            ComputeNetworkCalls.finish(store, network, auto);
            return network.path();
        });
    }

    /** Makes a subnetwork in a network that there is, and answers its path. */
    public String createSubnet(String network, String region, String name, String range) {
        return store.alone(() -> {
            ComputeName within = peerings.network(network).name();
            return ComputeSubnetworks.add(store, within, region, name, range)
                    .name()
                    .path();
        });
    }

    /** How a missing permission is told from now on. */
    public void errorStyle(ComputeErrorStyle wanted) {
        store.change(() -> store.scripts().style(wanted));
    }

    /** How many peerings a network holds; 25 otherwise. */
    public void peeringQuota(int wanted) {
        store.change(() -> store.scripts().peeringQuota(wanted));
    }

    /** How many requests a minute of one group a project makes; 1500 otherwise. */
    public void rateLimit(int wanted) {
        store.change(() -> store.scripts().rate(wanted));
    }

    static ComputeName name(String path) {
        return ComputeName.parse(path, "").orElseThrow(() -> ComputeStore.missing(path));
    }

    /** The first token there is and the first project, which is what clients are pointed here with, in the words of Terraform's provider. */
    Map<String, String> environment(URI simulator) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GOOGLE_COMPUTE_CUSTOM_ENDPOINT", simulator + "/compute/v1/");
        environment.put("GOOGLE_RESOURCE_MANAGER_CUSTOM_ENDPOINT", simulator + "/v1/");
        environment.put("GOOGLE_IAM_CREDENTIALS_CUSTOM_ENDPOINT", simulator + "/v1/");
        access.token().ifPresent(token -> environment.put("GOOGLE_OAUTH_ACCESS_TOKEN", token));
        store.projects().stream()
                .findFirst()
                .ifPresent(project -> environment.put("GOOGLE_CLOUD_PROJECT", project.id()));
        return environment;
    }
}
