package io.nearside.aws.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsTags;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * Security groups. A rule made here says its link in its description, which the one call that reads a group's rules shows too; the tags
 * that it gets besides are shown only by a call of their own and are for people and reports.
 */
public final class AwsFirewalls implements Firewalls {
    static final String DESCRIBE = "ec2:DescribeSecurityGroups";

    /** The most that EC2 gives. */
    static final int PAGE = 1000;

    private final Ec2Client ec2;

    private final AwsErrors errors;

    @Inject
    AwsFirewalls(Ec2Client ec2, AwsErrors errors) {
        this.ec2 = ec2;
        this.errors = errors;
    }

    /** By a filter: naming the ids would fail the whole call for one that is unknown. */
    @Override
    public List<Firewall> read(Set<FirewallId> ids) {
        List<String> names = ids.stream().map(FirewallId::value).sorted().toList();
        Filter these = Filter.builder().name("group-id").values(names).build();
        return errors.call(
                DESCRIBE,
                () -> ec2
                        .describeSecurityGroupsPaginator(
                                request -> request.maxResults(PAGE).filters(these))
                        .securityGroups()
                        .stream()
                        .filter(shown -> names.contains(shown.groupId()))
                        .map(AwsFirewallReader::firewall)
                        .toList());
    }

    /** EC2 makes all rules of a call or none ({@code InvalidPermission.Duplicate}). */
    @Override
    public Change<Firewall> open(Firewall seen, Set<FirewallRule> missing, Mark mark) {
        List<IpPermission> wanted = AwsFirewallReader.permissions(missing, mark);
        Direction direction = direction(missing);
        String group = seen.id().value();
        TagSpecification tags = AwsTags.of(ResourceType.SECURITY_GROUP_RULE, mark);
        errors.call(call("Authorize", direction), () -> switch (direction) {
            case EGRESS ->
                ec2.authorizeSecurityGroupEgress(
                        request -> request.groupId(group).ipPermissions(wanted).tagSpecifications(tags));
            case INGRESS ->
                ec2.authorizeSecurityGroupIngress(
                        request -> request.groupId(group).ipPermissions(wanted).tagSpecifications(tags));
        });
        return new Change<>(
                Effect.CREATED,
                seen.with(missing.stream()
                        .map(rule -> new FirewallRule(rule.direction(), rule.ports(), rule.peer(), mark))
                        .toList()));
    }

    @Override
    public Removal close(Firewall seen, Set<FirewallRule> rules) {
        List<IpPermission> unwanted = AwsFirewallReader.permissions(rules);
        Direction direction = direction(rules);
        String group = seen.id().value();
        try {
            errors.call(call("Revoke", direction), () -> switch (direction) {
                case EGRESS ->
                    ec2.revokeSecurityGroupEgress(
                            request -> request.groupId(group).ipPermissions(unwanted));
                case INGRESS ->
                    ec2.revokeSecurityGroupIngress(
                            request -> request.groupId(group).ipPermissions(unwanted));
            });
        } catch (CloudException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
            // One that is gone keeps the whole call from its effect: the next look shows which are left.
            return rules.size() == 1 ? new Removal.Gone() : new Removal.Going("a look at what is left");
        }
        return new Removal.Gone();
    }

    private static Direction direction(Set<FirewallRule> rules) {
        List<Direction> directions =
                rules.stream().map(FirewallRule::direction).distinct().toList();
        if (directions.size() != 1) {
            throw new IllegalArgumentException("Rules of one direction at a time, not of " + directions);
        }
        return directions.get(0);
    }

    private static String call(String verb, Direction direction) {
        return "ec2:" + verb + "SecurityGroup" + (direction == Direction.EGRESS ? "Egress" : "Ingress");
    }
}
