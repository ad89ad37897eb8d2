package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.engine.firewall.FirewallChoice.Wanted;
import io.nearside.engine.request.RequestLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chosen security groups, each with what it does not let through yet.
 *
 * @param gaps rules that no existing rule covers, by group and direction
 * @param covered how many of the wanted rules are covered already
 * @param waiting groups whose gaps are known only once the vendor has its network
 * @param problems groups that are not there or not our network's, ports that nobody has said
 */
public record FirewallPlan(List<FirewallGap> gaps, int covered, List<FirewallId> waiting, List<Problem> problems) {

    public FirewallPlan {
        gaps = List.copyOf(gaps);
        waiting = List.copyOf(waiting);
        problems = List.copyOf(problems);
    }

    /** The plan of a moment. */
    public static FirewallPlan of(FirewallSituation situation) {
        List<FirewallGap> gaps = new ArrayList<>();
        List<FirewallId> waiting = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int covered = 0;
        for (Wanted wanted : situation.link().firewalls().groups()) {
            Optional<Firewall> found = situation.firewalls().stream()
                    .filter(firewall -> firewall.id().equals(wanted.group()))
                    .findFirst();
            if (found.isEmpty()) {
                problems.add(FirewallProblems.unknown(situation.link().cloud(), wanted.group()));
                continue;
            }
            Firewall firewall = found.get();
            List<NetworkId> ours = situation.link().site().networks();
            if (!ours.contains(firewall.network())) {
                problems.add(FirewallProblems.elsewhere(firewall, ours));
                continue;
            }
            if (situation.far().network().isEmpty()) {
                waiting.add(wanted.group());
                continue;
            }
            Optional<Set<PortRange>> egress = wanted.ownEgress().or(() -> vendorPorts(situation));
            if (egress.isEmpty()) {
                problems.add(portsUnknown(situation.link(), wanted.group()));
                continue;
            }
            for (Direction direction : Direction.values()) {
                Set<PortRange> ports = direction == Direction.EGRESS ? egress.get() : wanted.ingress();
                Set<FirewallRule> rules = FirewallGap.rules(direction, ports, situation.vendorCidrs());
                FirewallGap gap = FirewallGap.of(firewall, direction, rules);
                covered += rules.size() - gap.missing().size();
                if (!gap.missing().isEmpty()) {
                    gaps.add(gap);
                }
            }
        }
        return new FirewallPlan(gaps, covered, waiting, problems);
    }

    /** Empty if the vendor does not say. */
    private static Optional<Set<PortRange>> vendorPorts(FirewallSituation situation) {
        return situation.far().network().map(VendorNetwork::ports).filter(ports -> !ports.isEmpty());
    }

    private static Problem portsUnknown(RequestLink link, FirewallId id) {
        return Problem.of(
                ProblemCodes.PORTS_UNKNOWN,
                id.value(),
                link.vendor() + " does not say on which ports its services listen, and neither does the link file.",
                "Write the ports that the vendor told you: securityGroups: [{group: " + id + ", egress: [5432]}]"
                        + ", or vendor.ports.");
    }
}
