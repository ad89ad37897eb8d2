package io.nearside.aws;

import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.model.AccountId;
import java.util.Map;

/** Answers of RAM, written from the shapes of its API reference. */
final class ShareAnswers {
    static final String ASSOCIATIONS = "/getresourceshareassociations";

    static final String SHARES = "/getresourceshares";

    static final String CREATE = "/createresourceshare";

    static final String ASSOCIATE = "/associateresourceshare";

    static final String DISASSOCIATE = "/disassociateresourceshare";

    static final String DELETE = "/deleteresourceshare";

    static final String AIVEN = "675999398324";

    static final ShareDemand DEMAND = new ShareDemand(new AccountId(AIVEN), Standing.OUTSIDE, "Aiven's documentation");

    private ShareAnswers() {}

    static String arn(String share) {
        return "arn:aws:ram:eu-west-1:111122223333:resource-share/" + share;
    }

    /** Has the next answer on a path; RAM's request id is a header. */
    static void answer(StubAws aws, String path, String body) {
        aws.answer(path, 200, body, Map.of("x-amzn-RequestId", "req-1", "Content-Type", "application/json"));
    }

    static void refuse(StubAws aws, String path, int status, String code) {
        aws.answer(
                path,
                status,
                "{\"message\": \"as the test says\"}",
                Map.of("x-amzn-RequestId", "req-1", "x-amzn-errortype", code, "Content-Type", "application/json"));
    }

    static String associations(String... rows) {
        return "{\"resourceShareAssociations\": [" + String.join(", ", rows) + "]}";
    }

    static String nextPage(String token, String... rows) {
        return "{\"nextToken\": \"" + token + "\", \"resourceShareAssociations\": [" + String.join(", ", rows) + "]}";
    }

    static String holding(String share, String resource, String status) {
        return association(share, resource, status, "");
    }

    static String naming(String share, String principal, String status, boolean external) {
        return association(share, principal, status, ", \"external\": " + external);
    }

    static String association(String share, String entity, String status, String more) {
        return "{\"resourceShareArn\": \"%s\", \"associatedEntity\": \"%s\", \"status\": \"%s\"%s}"
                .formatted(arn(share), entity, status, more);
    }

    static String shares(String... rows) {
        return "{\"resourceShares\": [" + String.join(", ", rows) + "]}";
    }

    static String made(String row) {
        return "{\"resourceShare\": " + row + "}";
    }

    static String ours(String share, String status, String more) {
        return share(share, status, """
            , "tags": [{"key": "managed-by", "value": "nearside"}, {"key": "nearside-link", "value": "orders"}]%s\
            """.formatted(more));
    }

    static String share(String share, String status, String more) {
        return "{\"resourceShareArn\": \"%s\", \"name\": \"share-%s\", \"status\": \"%s\"%s}"
                .formatted(arn(share), share, status, more);
    }
}
