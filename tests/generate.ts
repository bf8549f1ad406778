import { generatedDatabaseFiles, writeGenerated } from "#db/generate.ts";
import { connect } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { generatedDocuments } from "./documents/documents.ts";

// `npm run generate`: writes every file that is made from another part of the project.
const connection = await connect({});
await migrate(connection, new Date());
writeGenerated([...(await generatedDatabaseFiles(connection.pool)), ...generatedDocuments()]);
await connection.close();
