package io.nearside.aws.permission;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.Mark;
import io.nearside.aws.permission.AwsActions.On;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamConditionOperator;

/** What narrows an action further than its resource does. */
final class AwsConditions {
    private static final IamConditionOperator LIKE_IF_THERE = IamConditionOperator.STRING_LIKE.addSuffix("IfExists");

    /** How the shares that are made here are named. */
    private static final String OUR_NAMES = "nearside-*";

    private final NearSite site;

    private final AwsArns arns;

    AwsConditions(NearSite site, AwsArns arns) {
        this.site = site;
        this.arns = arns;
    }

    /** @param objects what is used, as far as it is known: of shares, the accounts that they name */
    List<IamCondition> of(On on, Set<String> objects) {
        return switch (on) {
            case NEW_RULES -> madeBy("AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress");
            case NEW_GROUP_TAGS -> madeBy("CreateSecurityGroup");
            // Nobody can put the mark on a group that is there: tags may be given while one is made, and then only.
            case OUR_GROUPS ->
                List.of(condition(
                        IamConditionOperator.STRING_EQUALS, "aws:ResourceTag/" + Mark.MANAGER_KEY, Mark.MANAGER));
            case NEW_ENDPOINT_TAGS -> madeBy("CreateVpcEndpoint");
            case NEW_SHARES -> ofShares(objects);
            case NEW_SHARE_TAGS ->
                List.of(condition(
                        IamConditionOperator.STRING_EQUALS, "aws:RequestTag/" + Mark.MANAGER_KEY, Mark.MANAGER));
            case OUR_SHARES -> {
                List<IamCondition> conditions = new ArrayList<>(ofShares(objects));
                conditions.add(condition(IamConditionOperator.STRING_LIKE, "ram:ResourceShareName", OUR_NAMES));
                yield conditions;
            }
            default -> List.of();
        };
    }

    /** Tags may be given in these calls only. */
    private static List<IamCondition> madeBy(String... calls) {
        return List.of(calls).stream()
                .map(call -> condition(IamConditionOperator.STRING_EQUALS, "ec2:CreateAction", call))
                .toList();
    }

    /**
     * RAM asks for every resource and every account of a request by itself, each without the other: so a condition has to pass where its key is
     * absent (RAM User Guide, "Example IAM policies for AWS RAM").
     */
    private List<IamCondition> ofShares(Collection<String> accounts) {
        List<IamCondition> conditions = new ArrayList<>();
        String gateway = site.hub().map(hub -> hub.value()).orElse("*");
        conditions.add(condition(LIKE_IF_THERE, "ram:ResourceArn", arns.of("ec2", "transit-gateway/" + gateway)));
        accounts.forEach(account -> conditions.add(condition(LIKE_IF_THERE, "ram:Principal", account)));
        return conditions;
    }

    private static IamCondition condition(IamConditionOperator operator, String key, String value) {
        return IamCondition.create(operator, key, value);
    }
}
