export { lyingType, type OtherFiles, type UploadDecision, uploadDecision } from './decide-upload.ts';
export type {
  AgainstMaterial,
  CellOutput,
  FileContent,
  FileForReview,
  FileKey,
  FilesForReview,
  ImageType,
  ListedFile,
  ListedUpload,
  MaterialChange,
  ShownCell,
  ShownImage,
  ShownTable,
  ShownText,
  UnshownFile,
  UnshownOutput,
} from './file-views.ts';
export { maskedFile, maskedFiles } from './masked-file.ts';
export { type NameReading, safeName } from './safe-name.ts';
export type { CreateUploadInput, DeclareHoursInput, FinishUploadInput } from './schema.ts';
export { headBytes, isZip } from './signature.ts';
export { type UploadType, uploadTypeOf, uploadTypes } from './upload-types.ts';
export type { UploadForCandidate, UploadForStaff, UploadState } from './views.ts';
export { type ReadAt, readZipList, type ZipEntry, type ZipReading } from './zip-list.ts';
