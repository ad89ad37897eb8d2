package io.nearside.it.embedding;

import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import java.util.Map;

/** The README's example, word for word between its braces. */
final class EmbeddingExample {

    private EmbeddingExample() {}

    // spotless:off
    public static void main(String[] arguments) {
        Link link = Link.of(
                "orders-kafka",
                Map.of("id", "aiven", "project", "acme-prod", "network", Map.of("cloud", "aws-eu-west-1", "cidr", "10.20.0.0/24")),
                Map.of("cloud", "aws", "account", "111122223333", "region", "eu-west-1", "network", "vpc-0f3a9c0d5e7b12468"),
                Map.of("kind", "peering", "routes", "all"));
        try (Connector connector = Connector.create()) {
            Progress progress = connector.connect(link);
            if (progress.verdict() instanceof Verdict.Ready) {
                progress.summary().forEach(System.out::println);
            } else {
                progress.problems().forEach(problem -> System.out.println(problem.cause() + " " + problem.remedy()));
            }
        }
    }
    // spotless:on
}
