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
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPolicyWriter;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/** The least-privilege policy of a link: its actions, each on no more than the link's account, region and named things. */
public final class AwsPermissions implements Permissions {
    private final NearSite site;

    private final AwsArns arns;

    private final AwsConditions conditions;

    private final AwsProbes probes;

    @Inject
    AwsPermissions(AwsSettings settings, AwsProbes probes) {
        this.probes = probes;
        this.site = settings.site();
        this.arns = new AwsArns(site);
        this.conditions = new AwsConditions(site, arns);
    }

    @Override
    public Policy policy(List<Need> needs) {
        Map<On, Set<String>> actions = new EnumMap<>(On.class);
        Map<On, Set<String>> resources = new EnumMap<>(On.class);
        Map<On, Set<String>> objects = new EnumMap<>(On.class);
        for (Need need : needs) {
            for (Action action : AwsActions.of(need)) {
                among(actions, action.on()).add(action.name());
                among(resources, action.on()).addAll(resources(action.on(), need.objects()));
                among(objects, action.on()).addAll(need.objects());
            }
        }
        IamPolicy.Builder policy = IamPolicy.builder();
        actions.forEach((on, names) ->
                policy.addStatement(statement(on, names, among(resources, on), conditions.of(on, among(objects, on)))));
        String text = policy.build()
                .toJson(IamPolicyWriter.builder().prettyPrint(true).build());
        return new Policy("IAM policy (JSON)", text.strip());
    }

    private static Set<String> among(Map<On, Set<String>> all, On on) {
        return all.computeIfAbsent(on, unknown -> new TreeSet<>());
    }

    private static IamStatement statement(
            On on, Set<String> actions, Set<String> resources, List<IamCondition> conditions) {
        IamStatement.Builder statement = IamStatement.builder().sid(on.sid()).effect(IamEffect.ALLOW);
        actions.forEach(statement::addAction);
        resources.forEach(statement::addResource);
        conditions.forEach(statement::addCondition);
        return statement.build();
    }

    private List<String> resources(On on, Set<String> objects) {
        return switch (on) {
            case EVERYTHING -> List.of("*");
            case OUR_VPC_AND_PEERINGS -> List.of(arn("vpc/" + site.network()), arn("vpc-peering-connection/*"));
            case PEERINGS -> List.of(arn("vpc-peering-connection/*"));
            case ROUTE_TABLES -> each("route-table/", objects);
            case SECURITY_GROUPS -> each("security-group/", objects);
            case NEW_RULES -> List.of(arn("security-group-rule/*"));
            case NEW_GROUPS -> List.of(arn("vpc/" + site.network()), arn("security-group/*"));
            case NEW_GROUP_TAGS, OUR_GROUPS -> List.of(arn("security-group/*"));
            case NEW_ENDPOINTS ->
                Stream.concat(
                                Stream.of(arn("vpc/" + site.network()), arn("vpc-endpoint/*"), arn("security-group/*")),
                                site.subnets().stream().map(subnet -> arn("subnet/" + subnet)))
                        .toList();
            case NEW_ENDPOINT_TAGS, ENDPOINTS -> List.of(arn("vpc-endpoint/*"));
            // One that is being made has no ARN to be narrowed to.
            case NEW_SHARES -> List.of("*");
            case NEW_SHARE_TAGS, OUR_SHARES -> List.of(arns.of("ram", "resource-share/*"));
            case ATTACHMENTS -> each("transit-gateway-attachment/", objects);
            case GATEWAY_TABLES -> each("transit-gateway-route-table/", objects);
            case GATEWAY_ROUTING ->
                Stream.concat(
                                each("transit-gateway-route-table/", objects).stream(),
                                Stream.of(arn("transit-gateway-attachment/*")))
                        .toList();
        };
    }

    private List<String> each(String kind, Set<String> objects) {
        return objects.isEmpty()
                ? List.of(arn(kind + "*"))
                : objects.stream().map(id -> arn(kind + id)).toList();
    }

    private String arn(String resource) {
        return arns.of("ec2", resource);
    }

    @Override
    public List<Probe> probe(List<Need> needs) {
        return needs.stream()
                .flatMap(
                        need -> AwsActions.of(need).stream().map(action -> probes.probe(action.name(), need.objects())))
                .toList();
    }
}
