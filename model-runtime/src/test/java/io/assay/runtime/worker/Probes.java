package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A worker whose models of type "probe" do, row by row, what a hostile one would try; its other models are as ever. */
final class Probes implements Model {

    private static final Port COMMAND = Port.single("command", ValueType.STRING, false);
    private static final Port RESULT = Port.single("result", ValueType.STRING, false);

    private Probes() {}

    public static void main(String[] arguments) throws IOException {
        WorkerMain.serve(arguments, (type, bytes) -> type.equals("probe") ? new Probes() : ModelFormats.open(type, bytes));
    }

    @Override
    public List<Port> inputs() {
        return List.of(COMMAND);
    }

    @Override
    public List<Port> outputs() {
        return List.of(RESULT);
    }

    @Override
    public List<Output> score(Table rows, Duration limit) {
        String[] results = Arrays.stream(rows.texts(COMMAND.name())).map(Probes::attempt).toArray(String[]::new);
        long claimed = rows.texts(COMMAND.name())[0].startsWith("claim") ? 1_000_000_000L : results.length;
        return List.of(new Output(RESULT.name(), ValueType.STRING, List.of(claimed), null, results, List.of()));
    }

    @Override
    public void close() {}

    private static String attempt(String command) {
        String what = command.substring(command.indexOf(' ') + 1);
        try {
            return switch (command.substring(0, command.indexOf(' '))) {
                case "read" -> Files.readString(Path.of(what));
                case "list" -> Files.list(Path.of(what)).toList().toString();
                case "write" -> Files.writeString(Path.of(what), "was here").toString();
                case "delete" -> "" + Files.deleteIfExists(Path.of(what));
                case "temporary" -> Files.readString(Files.writeString(Files.createTempFile("a", "b"), what));
                case "connect" -> new Socket("127.0.0.1", Integer.parseInt(what)).toString();
                case "start" -> new ProcessBuilder(what).start().toString();
                case "end" -> "" + ProcessHandle.of(Long.parseLong(what)).map(ProcessHandle::destroyForcibly);
                case "class" -> Class.forName(what).getName();
                case "variables" -> System.getenv().keySet().toString();
                case "pid" -> "" + ProcessHandle.current().pid();
                case "print" -> print(what);
                case "fill" -> fill();
                case "answer" -> what.repeat(1 << 20);
                case "loop" -> loop();
                default -> what;
            };
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            return "refused";
        }
    }

    private static String print(String what) {
        System.out.println(what.repeat(1_000));
        return "printed";
    }

    private static String fill() {
        List<byte[]> held = new ArrayList<>();
        while (true) {
            held.add(new byte[1 << 20]);
        }
    }

    private static String loop() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
