package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.nearside.engine.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    private static final String AWS = """
            name: orders-kafka
            vendor: {id: aiven, project: acme-prod, network: {cloud: aws-eu-west-1, cidr: 10.20.0.0/24}}
            near:   {cloud: aws, account: "111122223333", region: eu-west-1, network: vpc-0f3a9c0d5e7b12468}
            link:   {kind: peering, routes: all}
            """;

    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void theOneThatIsShippedIsWhatTheInstalledPluginsCompose() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/link-file.schema.json")))
                .as("docs/link-file.schema.json; './nearside schema > docs/link-file.schema.json' writes it anew")
                .isEqualTo(installed() + "\n");
    }

    @Test
    void theCommandPrintsThatOfItsOwnPlugins() {
        assertThat(stage.run("schema")).isZero();
        assertThat(stage.json().at("/properties/near/properties/cloud/enum")).hasSize(1);
        assertThat(wrong(stage.out(), Stage.LINK)).isEmpty();
        assertThat(wrong(stage.out(), AWS)).isNotEmpty();
    }

    static Stream<String> examples() throws IOException {
        Stream<String> blocks = YAML_BLOCK
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1));
        Path demo = ROOT.resolve("cli/src/main/resources/demo");
        return Stream.concat(
                blocks,
                Stream.of(
                        Files.readString(demo.resolve("aws-peering.yaml")),
                        Files.readString(demo.resolve("aws-privatelink.yaml")),
                        Files.readString(demo.resolve("upcloud-peering.yaml"))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValid(String example) {
        assertThat(wrong(installed(), example)).as(example).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"111122223333\"                           | 111122223333",
                "routes: all                                | routes: [rtb-1, {table: rtb-2, replace: true}]",
                ", routes: all                              | ``",
                "routes: all                                | routes: {tag: env=prod}, dns: true, securityGroups: sg-1",
                "routes: all                                | routes: [main, {tag: env}], securityGroups: [sg-1, {group: sg-2, egress: [], ingress: 443}]",
                "cloud: aws-eu-west-1, cidr: 10.20.0.0/24   | id: 0b7e3a52-0000-4000-8000-000000000001",
                "id: aiven, project: acme-prod, network: {  | id: given, peering: pcx-1, cidr: 10.0.0.0/8, ports: [5432, 10000-31000], x: {",
            })
    void whatTheReadersTakeIsValid(String right, String other) {
        assertThat(AWS).contains(right);
        String file = AWS.replace(right, other)
                .replace(", x: {cloud: aws-eu-west-1, cidr: 10.20.0.0/24}", "")
                .concat("as: {aws: {role: \"arn:aws:iam::111122223333:role/nearside\"}}\n");
        assertThat(wrong(installed(), file)).as(file).isEmpty();
    }

    /** Those of {@link BadInputTest} that need no look at two sections at once, and what only other plugins know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "near:                     | nera:",
                "cloud: aws,               | cloud: asw,",
                "cloud: aws,               | clod: aws,",
                "id: aiven                 | id: aivne",
                "network: vpc-0f3a9c0d5e7b | network: net-0f3a9c0d5e7b",
                ", network: vpc-0f3a9c0d5e7b12468 | ``",
                "kind: peering             | kind: tunnel",
                "routes: all               | routes: most",
                "routes: all               | routes: []",
                "routes: all               | routes: [{table: rtb-1, replace: maybe}]",
                "routes: all               | rootes: all",
                "routes: all               | routes: all, dns: maybe",
                "routes: all               | routes: all, securityGroups: [{egress: [443]}]",
                "routes: all               | routes: all, securityGroups: [{group: sg-1, egress: [many]}]",
                "10.20.0.0/24              | 10.20.0.0/33",
                "name: orders              | name: Orders",
                "name: orders-kafka        | ``",
                "\"111122223333\"          | \"1111\"",
                "cloud: aws-eu-west-1, cidr| cidr",
                "project: acme-prod,       | ``",
            })
    void whatASchemaCanKnowToBeWrongIsNotValid(String right, String wrong) {
        assertThat(AWS).contains(right);
        assertThat(wrong(installed(), AWS.replace(right, wrong))).isNotEmpty();
    }

    /** Which keys of a vendor a link must have and may have can depend on its kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: peering, routes: all | peering: pcx-1, cidr: 10.0.0.0/8                | true",
                "kind: peering, routes: all | network: vpc-1, cidr: 10.0.0.0/8, region: north | true",
                "kind: peering, routes: all | peering: pcx-1                                  | false",
                "kind: peering, routes: all | cidr: 10.0.0.0/8                                | false",
                "kind: peering, routes: all | peering: pcx-1, cidr: 10.0.0.0/8, target: svc   | false",
                "kind: private-endpoint     | target: svc, ports: [5432], region: north       | true",
                "kind: private-endpoint     | target: svc, cidr: 10.0.0.0/8                   | false",
                "kind: private-endpoint     | ports: [5432]                                   | false",
                "kind: private-endpoint, target: alias, address: dynamic, endpoint: x         | target: svc | true",
                "kind: private-endpoint, target: name                                         | target: svc | false",
                "kind: private-endpoint, routes: all                                          | target: svc | false",
                "kind: private-endpoints                                                      | target: svc | false",
            })
    void keysOfAVendorDependOnTheKindOfLink(String link, String vendor, boolean valid) {
        String place = link.startsWith("kind: private-endpoint") ? ", subnets: [subnet-0a1]}" : "}";
        String file = AWS.replace("12468}", "12468" + place)
                .replace("kind: peering, routes: all", link)
                .replaceAll("id: aiven.*", "id: given, " + vendor + "}");
        assertThat(wrong(installed(), file).isEmpty()).as(file).isEqualTo(valid);
    }

    @Test
    void everyKeyHasAnExampleThatItsOwnShapeTakes() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(installed());
        List<JsonNode> told = schema.findParents("examples");
        assertThat(told).hasSizeGreaterThan(15);
        for (JsonNode key : told) {
            assertThat(key.get("description").asText()).endsWith(".");
            assertThat(factory().getSchema(key).validate(key.get("examples").get(0)))
                    .as("%s", key)
                    .isEmpty();
        }
    }

    private static String installed() {
        try (Connector connector = Connector.builder().build()) {
            return connector.schema();
        }
    }

    private static List<String> wrong(String schema, String file) {
        try {
            JsonSchema read = factory().getSchema(schema);
            Map<?, ?> tree = new YAMLMapper().readValue(file, Map.class);
            return read.validate(new ObjectMapper().valueToTree(tree)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static JsonSchemaFactory factory() {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012);
    }
}
