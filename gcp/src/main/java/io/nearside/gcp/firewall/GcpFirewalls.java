package io.nearside.gcp.firewall;

import com.google.cloud.compute.v1.DeleteFirewallRequest;
import com.google.cloud.compute.v1.Firewall;
import com.google.cloud.compute.v1.FirewallList;
import com.google.cloud.compute.v1.InsertFirewallRequest;
import com.google.cloud.compute.v1.ListFirewallsRequest;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpOperations;
import io.nearside.gcp.GcpOperations.Failed;
import io.nearside.gcp.GcpOperations.Progress;
import io.nearside.gcp.GcpOperations.Running;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpSettings;
import io.nearside.gcp.network.GcpNetworks;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The rules of a VPC network. They belong to the network, which is the one set of them: a file names it by the network's name, or its whole id.
 * Everything may go out of a network that has no rule, so that one is made only where another denies the same, and before that one.
 */
public final class GcpFirewalls implements Firewalls {
    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpOperations operations;

    private final GcpPath ours;

    /** What the last look has shown: priorities and names, for which the neutral types have no place. */
    private final ConcurrentMap<FirewallId, GcpRules> seen = new ConcurrentHashMap<>();

    /** The rules that this process has begun to make, until a look shows them. */
    private final Set<GcpPath> begun = ConcurrentHashMap.newKeySet();

    @Inject
    GcpFirewalls(GcpSettings settings, GcpClients clients, GcpCalls calls, GcpOperations operations) {
        this.clients = clients;
        this.calls = calls;
        this.operations = operations;
        this.ours = GcpPath.parse(settings.site().network());
    }

    /** Our network's only: what the rules of others are is nothing that a link asks for. */
    @Override
    public List<io.nearside.api.cloud.Firewall> read(Set<FirewallId> ids) {
        List<FirewallId> known = ids.stream().filter(this::isOurs).toList();
        if (known.isEmpty()) {
            return List.of();
        }
        GcpRules rules = new GcpRules(rules());
        return known.stream()
                .map(id -> {
                    seen.put(id, rules);
                    return new io.nearside.api.cloud.Firewall(id, ours.network(), rules.open());
                })
                .toList();
    }

    private boolean isOurs(FirewallId id) {
        return id.value().equals(ours.name())
                || GcpPath.read(id.value()).filter(ours::equals).isPresent();
    }

    private List<Firewall> rules() {
        List<Firewall> rules = new ArrayList<>();
        String page = "";
        do {
            FirewallList answer = calls.call(
                    "GET projects/" + ours.project() + "/global/firewalls",
                    clients.firewalls().listCallable(),
                    ListFirewallsRequest.newBuilder()
                            .setProject(ours.project())
                            .setFilter(GcpNetworks.filter(ours))
                            .setPageToken(page)
                            .build());
            answer.getItemsList().stream()
                    .filter(rule -> GcpNetworks.isOf(rule.getNetwork(), ours))
                    .forEach(rules::add);
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        rules.forEach(rule -> begun.remove(path(rule.getName())));
        begun.forEach(this::isUnderWay);
        return rules;
    }

    /** Whether one that was begun is still being made; one that could not be made is said. */
    private boolean isUnderWay(GcpPath path) {
        Progress progress = operations.look(path.toString());
        if (progress instanceof Running) {
            return true;
        }
        begun.remove(path);
        if (progress instanceof Failed failed) {
            operations.forget(path.toString());
            throw calls.failed("POST " + path, failed.failure());
        }
        return false;
    }

    /** As much of it as one rule can say: some ports towards some ranges. What is left is another rule's. */
    @Override
    public Change<io.nearside.api.cloud.Firewall> open(
            io.nearside.api.cloud.Firewall known, Set<FirewallRule> missing, Mark mark) {
        GcpRules shown = seen(known.id());
        List<FirewallRule> made = GcpRuleBody.together(missing).stream()
                .map(rule -> new FirewallRule(rule.direction(), rule.ports(), rule.peer(), mark))
                .toList();
        Firewall body = GcpRuleBody.of(
                ours,
                made,
                mark,
                shown.firstDenial(made),
                shown.before(made)
                        .orElseThrow(() -> calls.refusal(
                                ErrorKind.EXHAUSTED,
                                "POST projects/" + ours.project() + "/global/firewalls",
                                "A rule of priority 0 denies " + made.get(0) + ", and none comes before it")));
        GcpPath path = path(body.getName());
        if (begun.contains(path)) {
            if (isUnderWay(path)) {
                throw calls.refusal(ErrorKind.BUSY, "POST " + path, "Google is still making the rule");
            }
            return new Change<>(Effect.ALREADY, known.with(made));
        }
        Progress progress = operations.write(
                "POST " + path,
                path.toString(),
                path.project(),
                Set.of(),
                clients.firewalls().insertCallable(),
                InsertFirewallRequest.newBuilder()
                        .setProject(path.project())
                        .setRequestId(GcpOperations.requestId())
                        .setFirewallResource(body)
                        .build());
        if (progress instanceof Running) {
            // Until its operation has ended no list has it: whoever took it for there would leave it behind a moment
            // later.
            begun.add(path);
            return new Change<>(Effect.CREATED, known);
        }
        seen.computeIfPresent(known.id(), (id, rules) -> rules.with(body));
        return new Change<>(Effect.CREATED, known.with(made));
    }

    /** One rule at a call, and only one that is marked and whose every part is to go. */
    @Override
    public Removal close(io.nearside.api.cloud.Firewall known, Set<FirewallRule> rules) {
        List<Firewall> whole = seen(known.id()).rules().stream()
                .filter(rule -> GcpRuleReader.mark(rule) != null && !GcpRuleReader.denies(rule))
                .filter(rule -> !GcpRuleReader.about(rule).isEmpty() && rules.containsAll(GcpRuleReader.about(rule)))
                .toList();
        if (whole.isEmpty()) {
            return new Removal.Gone();
        }
        GcpPath path = path(whole.get(0).getName());
        if (operations.look(path.toString()) instanceof Running) {
            return new Removal.Going("Google to show the end of " + path.name());
        }
        Removal removal = Removal.unlessGone(() -> {
            Progress progress = operations.write(
                    "DELETE " + path,
                    path.toString(),
                    path.project(),
                    Set.of(),
                    clients.firewalls().deleteCallable(),
                    DeleteFirewallRequest.newBuilder()
                            .setProject(path.project())
                            .setFirewall(path.name())
                            .setRequestId(GcpOperations.requestId())
                            .build());
            return progress instanceof Running
                    ? new Removal.Going("Google to show the end of " + path.name())
                    : new Removal.Gone();
        });
        begun.remove(path);
        return whole.size() == 1 ? removal : new Removal.Going("the rest of the link's rules");
    }

    /** What the last look has shown; a process that has not looked yet does so. */
    private GcpRules seen(FirewallId id) {
        if (!seen.containsKey(id)) {
            read(Set.of(id));
        }
        GcpRules rules = seen.get(id);
        if (rules == null) {
            throw calls.refusal(
                    ErrorKind.NOT_FOUND, "GET " + ours, "'" + id + "' is not our network, whose rules these are");
        }
        return rules;
    }

    private GcpPath path(String name) {
        return GcpPath.global(ours.project(), "firewalls", name);
    }
}
