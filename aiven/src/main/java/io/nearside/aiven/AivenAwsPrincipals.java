package io.nearside.aiven;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.Region;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Principals of AWS: a whole account, or a user or a role of one, as an ARN (aiven-docs, use-aws-privatelinks.md).
 *
 * @param partition the part of AWS that they are in; no private link leads from one to another
 */
record AivenAwsPrincipals(String partition) {
    private static final String USUAL = "aws";

    /** By how the names of their regions begin (AWS General Reference, "Amazon Resource Names"; botocore, partitions.json). */
    private static final Map<String, String> PARTITIONS =
            Map.of("cn-", "aws-cn", "us-gov-", "aws-us-gov", "eusc-", "aws-eusc");

    private static final String ROOT = "arn:%s:iam::%s:root";

    /** Those of the partition that a place is in. */
    static AivenAwsPrincipals in(AivenCloud cloud) {
        Region region = cloud.region();
        return new AivenAwsPrincipals(PARTITIONS.entrySet().stream()
                .filter(entry -> region != null && region.value().startsWith(entry.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(USUAL));
    }

    /** A whole account. */
    String root(AccountId account) {
        return ROOT.formatted(partition, account);
    }

    /** The account that a principal is the whole of; empty if it is less than one, or of another partition. */
    Optional<AccountId> account(String principal) {
        Matcher root = Pattern.compile(ROOT.formatted(partition, "(\\d{12})")).matcher(principal);
        return root.matches() ? Optional.of(new AccountId(root.group(1))) : Optional.empty();
    }
}
