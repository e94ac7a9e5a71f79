import type { ShownImage } from '@assay/core/uploads';
import classes from './handed-in.module.css';

/** Bytes that the server found to be such an image and made anew; the policy of the app lets data through and no other host. */
export function ForeignImage({ image: { type, base64, width, height }, label }: { image: ShownImage; label: string }) {
  return (
    <img
      className={classes['image']}
      src={`data:${type};base64,${base64}`}
      width={width}
      height={height}
      alt={`${label}, ${width} × ${height} pixels`}
    />
  );
}
