package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "near: {          | near: {{         | line",
                "near:            | nera:            | Did you mean 'near'?",
                "cloud: tiny      | cloud: tinny     | Did you mean 'tiny'?",
                "cloud: tiny      | clod: tiny       | near.clod is not a key that is read there. Did you mean 'cloud'?",
                "id: given        | di: given        | vendor.di is not a key that is read there. Did you mean 'id'?",
                "kind: peering    | kidn: peering    | link.kidn is not a key that is read there. Did you mean 'kind'?",
                "id: given, peer  | peer             | vendor.id is missing",
                "id: given        | id: gvien        | Did you mean 'given'?",
                "network: net-1   | network: vpc-1   | near.network",
                ", network: net-1 | ``               | near.network is missing",
                "kind: peering    | kind: tunnel     | link.kind",
                "routes: all      | routes: most     | link.routes",
                "routes: all      | rootes: all      | Did you mean 'routes'?",
                "routes: all      | routes: {tga: a=b} | link.routes.tga is not a key that is read there. Did you mean 'tag'?",
                "routes: all      | routes: [{tabel: rt-1}] | link.routes.tabel is not a key that is read there. Did you mean 'table'?",
                "routes: all      | routes: [{tag: a, replace: yep}] | link.routes has a replace that is neither true nor false",
                "routes: all      | routes: [{tag: a, table: rt-1}] | link.routes has an entry that is no table",
                "routes: all      | routes: all, router: create | link.router cannot be had",
                "routes: all      | routes: all, securityGroups: [sg-1] | link.securityGroups cannot be had",
                "routes: all      | routes: all, dns: true | link.dns cannot be had",
                "10.99.0.0/16]    | 10.99.0.0/16], ports: [many] | vendor.ports",
                "10.99.0.0/16     | 10.99.0.0/33     | vendor.cidr",
                "10.99.0.0/16     | 10.99.1.0/16     | vendor.cidr",
                "name: partner    | name: Partner    | name 'Partner'",
                "name: partner    | ``               | name is missing",
            })
    void aWrongFileIsOneParagraphThatNamesTheKey(String right, String wrong, String says) {
        assertThat(Stage.LINK).contains(right);
        String file = stage.file(Stage.LINK.replace(right, wrong));
        for (List<String> command : List.of(
                List.of("plan", file),
                List.of("connect", "--yes", file),
                List.of("status", file),
                List.of("disconnect", "--yes", file))) {
            assertThat(stage.run(command.toArray(String[]::new)))
                    .as("%s", command)
                    .isEqualTo(2);
            assertThat(stage.err()).startsWith("nearside: ").contains(says);
            assertThat(stage.err().lines()).as("one paragraph").hasSize(1);
            assertThat(stage.err()).doesNotContain("Exception").doesNotContain("\tat ");
        }
        assertThat(stage.cloud.reads).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
    }

    @Test
    void anEmptyFileAndAFolderAndNoFileAreSaidSo(@TempDir Path folder) throws IOException {
        assertThat(stage.run("plan", stage.file(""))).isEqualTo(2);
        assertThat(stage.err()).contains("is empty");
        assertThat(stage.run("plan", folder.toString())).isEqualTo(2);
        assertThat(stage.err()).contains(folder.toString()).hasLineCount(1);
        assertThat(stage.run("plan", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(stage.err()).contains("does not exist");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(stage.run("plan", bytes.toString())).isEqualTo(2);
        assertThat(stage.err()).hasLineCount(1);
    }

    @Test
    void anUnknownLinkHasNoHistory() {
        assertThat(stage.run("history", "../../secret")).isEqualTo(2);
        assertThat(stage.err()).contains("../../secret");
        stage.runOn("connect", "--yes");
        assertThat(stage.run("history", "partnr")).isEqualTo(2);
        assertThat(stage.err()).contains("Did you mean 'partner'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "ten", "1d", "-5m", "5m1h"})
    void aWrongTimeIsUsage(String time) {
        assertThat(stage.runOn("connect", "--yes", "--timeout=" + time)).isEqualTo(2);
        assertThat(stage.err()).contains("--timeout").contains("such as 90s, 10m or 1h30m");
        assertThat(stage.cloud.reads).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"connekt x.yaml", "plan", "plan a.yaml b.yaml", "", "plan --outptu json x.yaml", "demo moon"})
    void aWrongCommandLineIsUsage(String words) {
        assertThat(stage.run(words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(2);
        assertThat(stage.err()).startsWith("nearside: ").doesNotContain("\tat ");
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void theUnexpectedIsOneLineAndAHintUnlessItIsToBeSeen() {
        stage.cloud.whileOpening = () -> {
            throw new IllegalStateException("the tiny cloud fell over");
        };
        assertThat(stage.runOn("plan")).isEqualTo(1);
        assertThat(stage.err())
                .isEqualTo("nearside: Unexpected IllegalStateException: the tiny cloud fell over."
                        + " --debug shows where it happened." + System.lineSeparator());
        assertThat(stage.runOn("plan", "--debug")).isEqualTo(1);
        assertThat(stage.err()).contains("\tat " + Connector.class.getPackageName());
    }
}
