package io.nearside.aws.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsTags;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * Security groups of a link's own. A name is a VPC's once (API reference of EC2, CreateSecurityGroup), which keeps two who make one at the
 * same moment from making two; it is known by its tags alone, which it has from its making. AWS has a new group let everything out over
 * IPv4 (VPC User Guide, "Default security groups"), and that stays: an endpoint begins no connection.
 */
public final class AwsFirewallMaking implements FirewallMaking {
    private static final String CREATE = "ec2:CreateSecurityGroup";

    private static final String DELETE = "ec2:DeleteSecurityGroup";

    private static final String NAME_PREFIX = "nearside-";

    private static final FirewallRule EVERYTHING_OUT =
            FirewallRule.wanted(Direction.EGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0"));

    private final Ec2Client ec2;

    private final AwsErrors errors;

    @Inject
    AwsFirewallMaking(Ec2Client ec2, AwsErrors errors) {
        this.ec2 = ec2;
        this.errors = errors;
    }

    /** The filters spare pages and are not relied on. AWS does not say when a group was made: of several it is that of the lowest id. */
    @Override
    public Optional<Firewall> find(NetworkId in, Mark mark) {
        Filter network = filter("vpc-id", in.value());
        Filter managed = filter("tag:" + Mark.MANAGER_KEY, Mark.MANAGER);
        Filter ours = filter("tag:" + Mark.LINK_KEY, mark.link());
        return errors.call(
                AwsFirewalls.DESCRIBE,
                () -> ec2
                        .describeSecurityGroupsPaginator(
                                request -> request.maxResults(AwsFirewalls.PAGE).filters(network, managed, ours))
                        .securityGroups()
                        .stream()
                        .filter(shown -> isOf(shown, in, mark))
                        .map(AwsFirewallReader::firewall)
                        .min(Comparator.comparing(group -> group.id().value())));
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    private static boolean isOf(SecurityGroup shown, NetworkId network, Mark mark) {
        return network.value().equals(shown.vpcId())
                && AwsTags.mark(shown.tags()).filter(mark::equals).isPresent();
    }

    @Override
    public Change<Firewall> make(NetworkId in, Mark mark) {
        String id = errors.call(
                CREATE,
                () -> AwsAnswers.present(
                        "groupId",
                        ec2.createSecurityGroup(request -> request.vpcId(in.value())
                                        .groupName(NAME_PREFIX + mark.link())
                                        .description(AwsFirewallReader.description(mark))
                                        .tagSpecifications(AwsTags.of(ResourceType.SECURITY_GROUP, mark)))
                                .groupId()));
        return new Change<>(Effect.CREATED, new Firewall(new FirewallId(id), in, List.of(EVERYTHING_OUT), mark));
    }

    /** AWS removes no group that an interface has or a rule of another one names ({@code DependencyViolation}). */
    @Override
    public Removal remove(Firewall seen) {
        if (seen.madeFor().isEmpty()) {
            throw errors.refusal(ErrorKind.INVALID, DELETE, seen.id() + " was not made for a link");
        }
        return Removal.unlessGone(() -> {
            errors.call(
                    DELETE,
                    () -> ec2.deleteSecurityGroup(
                            request -> request.groupId(seen.id().value())));
            return new Removal.Gone();
        });
    }
}
