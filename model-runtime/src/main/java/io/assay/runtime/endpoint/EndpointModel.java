package io.assay.runtime.endpoint;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model that answers elsewhere: rows go there in batches, and every answer must be of the declared revision. */
final class EndpointModel implements Model {

    private static final int ROWS = 1000;
    private static final int CELLS = 200_000;
    private static final Set<Integer> ROWS_REFUSED = Set.of(400, 413, 422);

    private final Caller caller;
    private final Revision revision;
    private final Described described;
    private final Feed feed;
    private final Question question;
    private volatile boolean closed;

    EndpointModel(Caller caller, Revision revision, Described described, Endpoint declared) {
        this.caller = caller;
        this.revision = revision;
        this.described = described;
        this.feed = new Feed(described.inputs());
        this.question = new Question(declared.inputs().stream()
                .filter(Port::optional)
                .map(Port::name)
                .collect(Collectors.toSet()));
        described.inputs().stream().filter(i -> i.rows() > 1).findFirst().ifPresent(i -> {
            throw new UnusableModelException("the server's input '%s' takes exactly %d rows at once; let it take any number, -1"
                    .formatted(i.name(), i.rows()));
        });
    }

    @Override
    public List<Port> inputs() {
        return described.inputs().stream().map(Tensor::port).toList();
    }

    @Override
    public List<Port> outputs() {
        return described.outputs().stream().map(Tensor::port).toList();
    }

    @Override
    public List<Output> score(Table rows, Duration limit) {
        if (closed) {
            throw new UnusableModelException("the model is closed; open it again");
        }
        Map<Tensor, List<Column>> columns = feed.assign(rows);
        if (rows.rows() == 0) {
            return outputs().stream().map(Output::none).toList();
        }
        Deadline deadline = Deadline.in(limit);
        List<List<Output>> parts = new ArrayList<>();
        int step = step(columns);
        for (int from = 0; from < rows.rows(); from += step) {
            parts.add(part(columns, from, Math.min(rows.rows(), from + step), deadline));
        }
        return IntStream.range(0, described.outputs().size())
                .mapToObj(o -> Output.joined(parts.stream().map(part -> part.get(o)).toList()))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Rows of one request. */
    private int step(Map<Tensor, List<Column>> columns) {
        boolean oneByOne = described.inputs().stream().anyMatch(input -> input.rows() == 1);
        int width = columns.values().stream().mapToInt(List::size).sum();
        return oneByOne ? 1 : Math.clamp(CELLS / width, 1, ROWS);
    }

    private List<Output> part(Map<Tensor, List<Column>> columns, int from, int to, Deadline deadline) {
        var answer = caller.post(revision.address().infer(), question.json(columns, from, to), deadline);
        if (ROWS_REFUSED.contains(answer.status())) {
            throw new BadRowsException("the endpoint refuses rows %d to %d with status %d and says: %s; give rows that it takes"
                    .formatted(from, to - 1, answer.status(), ServerWords.of(answer.body())));
        }
        Reply reply = Reply.read(Revision.good(answer, "score"));
        revision.require(reply.version(), deadline);
        return described.outputs().stream().map(output -> reply.output(output, to - from)).toList();
    }
}
