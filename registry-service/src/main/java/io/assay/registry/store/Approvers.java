package io.assay.registry.store;

/** How statements tell who approved: of an approval's event {@code a}, persons with the roles in which they did. */
final class Approvers {

    static final String OF_EVENT = """
            (select coalesce(jsonb_agg(jsonb_build_object('person', p ->> 'person', 'role', p ->> 'role')), '[]')
                from jsonb_array_elements(case when jsonb_typeof(a.body -> 'approvals') = 'array'
                    then a.body -> 'approvals' else '[]' end) p)""";

    private Approvers() {}
}
