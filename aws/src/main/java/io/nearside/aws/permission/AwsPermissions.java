package io.nearside.aws.permission;

import io.nearside.api.link.NearSite;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.aws.AwsSettings;
import io.nearside.aws.permission.AwsActions.Action;
import io.nearside.aws.permission.AwsActions.On;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPolicyWriter;
import software.amazon.awssdk.policybuilder.iam.IamStatement;
import software.amazon.awssdk.regions.PartitionMetadata;

/** The least-privilege policy of a link: its actions, each on no more than the link's account, region and named things. */
public final class AwsPermissions implements Permissions {
    private static final Map<On, String> SIDS = Map.of(
            On.EVERYTHING, "Look",
            On.OUR_VPC_AND_PEERINGS, "AcceptPeerings",
            On.PEERINGS, "ChangePeerings",
            On.ROUTE_TABLES, "Routes",
            On.SECURITY_GROUPS, "SecurityGroupRules",
            On.NEW_RULES, "TagNewRules",
            On.NEW_ENDPOINTS, "MakeEndpoints",
            On.NEW_ENDPOINT_TAGS, "TagNewEndpoints",
            On.ENDPOINTS, "RemoveEndpoints");

    private final NearSite site;

    private final AwsProbes probes;

    @Inject
    AwsPermissions(AwsSettings settings, AwsProbes probes) {
        this.probes = probes;
        this.site = settings.site();
    }

    @Override
    public Policy policy(List<Need> needs) {
        Map<On, Set<String>> actions = new EnumMap<>(On.class);
        Map<On, Set<String>> resources = new EnumMap<>(On.class);
        for (Need need : needs) {
            for (Action action : AwsActions.of(need)) {
                actions.computeIfAbsent(action.on(), on -> new TreeSet<>()).add(action.name());
                resources
                        .computeIfAbsent(action.on(), on -> new TreeSet<>())
                        .addAll(resources(action.on(), need.objects()));
            }
        }
        IamPolicy.Builder policy = IamPolicy.builder();
        actions.forEach((on, names) -> policy.addStatement(statement(on, names, resources.getOrDefault(on, Set.of()))));
        String text = policy.build()
                .toJson(IamPolicyWriter.builder().prettyPrint(true).build());
        return new Policy("IAM policy (JSON)", text.strip());
    }

    private IamStatement statement(On on, Set<String> actions, Set<String> resources) {
        IamStatement.Builder statement =
                IamStatement.builder().sid(SIDS.get(on)).effect(IamEffect.ALLOW);
        actions.forEach(statement::addAction);
        resources.forEach(statement::addResource);
        tagged(on)
                .forEach(action -> statement.addCondition(condition -> condition
                        .operator(IamConditionOperator.STRING_EQUALS)
                        .key("ec2:CreateAction")
                        .value(action)));
        return statement.build();
    }

    /** What tags may be given in. */
    private static List<String> tagged(On on) {
        return switch (on) {
            case NEW_RULES -> List.of("AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress");
            case NEW_ENDPOINT_TAGS -> List.of("CreateVpcEndpoint");
            default -> List.of();
        };
    }

    private List<String> resources(On on, Set<String> objects) {
        return switch (on) {
            case EVERYTHING -> List.of("*");
            case OUR_VPC_AND_PEERINGS -> List.of(arn("vpc/" + site.network()), arn("vpc-peering-connection/*"));
            case PEERINGS -> List.of(arn("vpc-peering-connection/*"));
            case ROUTE_TABLES -> each("route-table/", objects);
            case SECURITY_GROUPS -> each("security-group/", objects);
            case NEW_RULES -> List.of(arn("security-group-rule/*"));
            case NEW_ENDPOINTS ->
                Stream.concat(
                                Stream.of(arn("vpc/" + site.network()), arn("vpc-endpoint/*"), arn("security-group/*")),
                                site.subnets().stream().map(subnet -> arn("subnet/" + subnet)))
                        .toList();
            case NEW_ENDPOINT_TAGS, ENDPOINTS -> List.of(arn("vpc-endpoint/*"));
        };
    }

    private List<String> each(String kind, Set<String> objects) {
        return objects.isEmpty()
                ? List.of(arn(kind + "*"))
                : objects.stream().map(id -> arn(kind + id)).toList();
    }

    private String arn(String resource) {
        String region = site.place().orElseThrow().value();
        String partition = PartitionMetadata.of(software.amazon.awssdk.regions.Region.of(region))
                .id();
        return "arn:" + partition + ":ec2:" + region + ":" + site.account() + ":" + resource;
    }

    @Override
    public List<Probe> probe(List<Need> needs) {
        return needs.stream()
                .flatMap(
                        need -> AwsActions.of(need).stream().map(action -> probes.probe(action.name(), need.objects())))
                .toList();
    }
}
